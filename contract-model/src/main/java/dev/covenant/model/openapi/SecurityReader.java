package dev.covenant.model.openapi;

import dev.covenant.model.DiagnosticCode;
import dev.covenant.model.Docs;
import dev.covenant.model.ParameterIn;
import dev.covenant.model.SecurityRequirement;
import dev.covenant.model.SecurityScheme;
import dev.covenant.model.tree.MappingNode;
import dev.covenant.model.tree.Node;
import dev.covenant.model.tree.ScalarNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads security schemes and the alternatives that operations ask for.
 */
final class SecurityReader {
    private final ReadRun run;
    private final Fields fields;
    private final Map<String, SecurityScheme> schemes = new TreeMap<>();
    private final SecurityRequirements requirements;

    SecurityReader(ReadRun run, @Nullable MappingNode written) {
        this.run = run;
        this.fields = run.fields();
        Set<String> broken = new HashSet<>();
        for (Entries.Entry entry : Entries.sorted(written)) {
            declared(entry)
                    .ifPresentOrElse(scheme -> schemes.put(scheme.name(), scheme), () -> broken.add(entry.key()));
        }
        this.requirements = new SecurityRequirements(run, schemes.keySet(), broken);
    }

    private Optional<SecurityScheme> declared(Entries.Entry entry) {
        String name = entry.key();
        Node target = run.references().resolved(entry.value()).orElse(null);
        MappingNode written = target == null ? null : fields.mappingOf(target, name);
        if (written == null) {
            return Optional.empty();
        }
        Optional<SecurityScheme> scheme = scheme(name, written);
        if (scheme.isEmpty()) {
            run.findings()
                    .add(
                            DiagnosticCode.BAD_SECURITY_SCHEME,
                            written.location(),
                            "the security scheme '" + name + "' lacks what its type needs; ignored");
        }
        return scheme;
    }

    Map<String, SecurityScheme> schemes() {
        return schemes;
    }

    /** The alternatives given here; null when nothing is said. */
    @Nullable
    List<SecurityRequirement> requirements(MappingNode parent) {
        return requirements.read(parent);
    }

    private Optional<SecurityScheme> scheme(String name, MappingNode scheme) {
        Docs docs = run.docs().of(scheme);
        return switch (fields.text(scheme, "type")) {
            case "apiKey" -> apiKey(name, scheme, docs);
            case "http" -> http(name, scheme, docs);
            case "basic" ->
                Optional.of(new SecurityScheme.Http(name, "basic", Optional.empty(), docs, scheme.location()));
            case "oauth2" -> Optional.of(new SecurityScheme.OAuth2(name, flows(scheme), docs, scheme.location()));
            case "openIdConnect" ->
                fields.optionalText(scheme, "openIdConnectUrl")
                        .map(url -> new SecurityScheme.OpenIdConnect(name, url, docs, scheme.location()));
            case "mutualTLS" -> Optional.of(new SecurityScheme.MutualTls(name, docs, scheme.location()));
            default -> Optional.empty();
        };
    }

    /** Who compares wants to know that it is one of HTTP, also where nobody says which. */
    private Optional<SecurityScheme> http(String name, MappingNode scheme, Docs docs) {
        Optional<String> unsaid = run.options().comparing() ? Optional.of("") : Optional.empty();
        return fields.optionalText(scheme, "scheme")
                .or(() -> unsaid)
                .map(kind -> new SecurityScheme.Http(
                        name,
                        kind.toLowerCase(Locale.ROOT),
                        fields.optionalText(scheme, "bearerFormat"),
                        docs,
                        scheme.location()));
    }

    private Optional<SecurityScheme> apiKey(String name, MappingNode scheme, Docs docs) {
        ParameterIn in = switch (fields.text(scheme, "in")) {
            case "header" -> ParameterIn.HEADER;
            case "query" -> ParameterIn.QUERY;
            case "cookie" -> ParameterIn.COOKIE;
            default -> null;
        };
        if (in == null) {
            return Optional.empty();
        }
        return fields.optionalText(scheme, "name")
                .map(key -> new SecurityScheme.ApiKey(name, in, key, docs, scheme.location()));
    }

    private List<SecurityScheme.Flow> flows(MappingNode scheme) {
        List<SecurityScheme.Flow> flows = new ArrayList<>();
        if (run.dialect().isSwagger()) {
            flows.add(flow(swaggerKind(fields.text(scheme, "flow")), scheme));
            return flows;
        }
        MappingNode written = fields.mapping(scheme, "flows");
        for (Entries.Entry entry : Entries.sorted(written)) {
            if (entry.value() instanceof MappingNode flow && !entry.key().startsWith("x-")) {
                flows.add(flow(entry.key(), flow));
            }
        }
        flows.sort(Comparator.comparing(SecurityScheme.Flow::kind));
        return flows;
    }

    private static String swaggerKind(String flow) {
        return switch (flow) {
            case "accessCode" -> "authorizationCode";
            case "application" -> "clientCredentials";
            default -> flow;
        };
    }

    private SecurityScheme.Flow flow(String kind, MappingNode flow) {
        Map<String, String> scopes = new TreeMap<>();
        MappingNode written = fields.mapping(flow, "scopes");
        for (Entries.Entry entry : Entries.sorted(written)) {
            scopes.put(entry.key(), entry.value() instanceof ScalarNode text ? text.text() : "");
        }
        return new SecurityScheme.Flow(
                kind,
                fields.optionalText(flow, "authorizationUrl"),
                fields.optionalText(flow, "tokenUrl"),
                fields.optionalText(flow, "refreshUrl"),
                scopes,
                flow.location());
    }
}
