package dev.covenant.model.openapi;

import dev.covenant.model.DiagnosticCode;
import dev.covenant.model.Server;
import dev.covenant.model.tree.MappingNode;
import dev.covenant.model.tree.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads where a service lives.
 */
final class ServerReader {
    private final ReadRun run;

    ServerReader(ReadRun run) {
        this.run = run;
    }

    /** The servers of a document, path or operation. */
    List<Server> read(MappingNode parent) {
        if (!parent.has("servers")) {
            return List.of();
        }
        List<Server> servers = new ArrayList<>();
        for (Node item : run.fields().items(parent, "servers")) {
            MappingNode server = run.fields().mappingOf(item, "servers");
            if (server != null) {
                servers.add(server(server));
            }
        }
        return servers;
    }

    private Server server(MappingNode server) {
        Map<String, Server.Variable> variables = new TreeMap<>();
        MappingNode written = run.fields().mapping(server, "variables");
        for (Entries.Entry entry : Entries.sorted(written)) {
            if (entry.value() instanceof MappingNode variable) {
                variables.put(entry.key(), variable(entry.key(), variable));
            }
        }
        return new Server(
                run.fields().text(server, "url"),
                variables,
                run.fields().text(server, "description"),
                server.location());
    }

    private Server.Variable variable(String name, MappingNode variable) {
        List<String> values = run.fields().texts(variable, "enum");
        String value = run.fields().optionalText(variable, "default").orElse(null);
        if (value == null) {
            run.findings()
                    .add(
                            DiagnosticCode.MISSING_KEY,
                            variable.location(),
                            "the server variable '" + name + "' has no default");
            value = values.isEmpty() ? "" : values.get(0);
        }
        return new Server.Variable(value, values, variable.location());
    }

    /** 2.0 gives the parts of a URL. */
    List<Server> swagger(MappingNode root) {
        String host = run.fields().text(root, "host");
        String basePath = run.fields().text(root, "basePath");
        Node at = root.has("host") ? root.get("host") : root.get("basePath");
        if (at == null || (host.isEmpty() && basePath.isEmpty())) {
            return List.of();
        }
        String path = basePath.isEmpty() || basePath.startsWith("/") ? basePath : "/" + basePath;
        if (host.isEmpty()) {
            return List.of(new Server(path, Map.of(), "", at.location()));
        }
        List<String> schemes = run.fields().texts(root, "schemes");
        List<Server> servers = new ArrayList<>();
        for (String scheme : schemes.isEmpty() ? List.of("https") : schemes) {
            servers.add(new Server(scheme + "://" + host + path, Map.of(), "", at.location()));
        }
        return servers;
    }
}
