package dev.covenant.model.openapi;

import dev.covenant.model.DiagnosticCode;
import dev.covenant.model.Docs;
import dev.covenant.model.MediaType;
import dev.covenant.model.Response;
import dev.covenant.model.TypeRef;
import dev.covenant.model.tree.MappingNode;
import dev.covenant.model.tree.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Reads the responses of an operation.
 */
final class ResponseReader {
    private final ReadRun run;
    private final ContentReader content;
    private final LinkReader links;

    ResponseReader(ReadRun run, ContentReader content) {
        this.run = run;
        this.content = content;
        this.links = new LinkReader(run);
    }

    /**
     * @param produces media types of responses, 2.0 only
     */
    List<Response> read(MappingNode operation, List<String> produces) {
        MappingNode written = run.fields().mapping(operation, "responses");
        if (written == null) {
            run.findings().add(DiagnosticCode.MISSING_KEY, operation.location(), "the operation has no responses");
            return List.of();
        }
        List<Response> responses = new ArrayList<>();
        // Codes and ranges sort before 'default', whatever their case.
        for (Entries.Entry entry : Entries.sorted(written)) {
            if (!entry.key().startsWith("x-") && !entry.key().equals("$ref")) {
                String status = status(entry.key(), entry.value());
                if (status != null) {
                    responses.add(response(status, entry.value(), produces));
                }
            }
        }
        return responses;
    }

    private @Nullable String status(String key, Node value) {
        String upper = key.toUpperCase(Locale.ROOT);
        if (upper.equals("DEFAULT")) {
            return "default";
        }
        boolean right = upper.length() == 3
                && upper.charAt(0) >= '1'
                && upper.charAt(0) <= '9'
                && (upper.endsWith("XX") || (isDigit(upper.charAt(1)) && isDigit(upper.charAt(2))));
        if (!right) {
            run.findings()
                    .add(
                            DiagnosticCode.BAD_STATUS,
                            value.location(),
                            "'" + key + "' is no status code",
                            "write a code such as 404, a range such as 4XX, or default");
            return null;
        }
        return upper;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private Response response(String status, Node value, List<String> produces) {
        MappingNode response = resolve(value);
        if (response == null) {
            return new Response(status, List.of(), List.of(), Docs.none(), value.location());
        }
        if (!response.has("description")) {
            run.findings()
                    .add(DiagnosticCode.MISSING_DESCRIPTION, response.location(), "a response needs a description");
        }
        List<MediaType> types = run.dialect().isSwagger()
                ? swaggerContent(response, produces)
                : content.content(run.fields().mapping(response, "content"));
        return new Response(
                status,
                content.headers(response),
                types,
                links.of(response),
                run.docs().of(response),
                response.location());
    }

    private @Nullable MappingNode resolve(Node value) {
        Node target = run.references().resolved(value).orElse(null);
        MappingNode response = target == null ? null : run.fields().mappingOf(target, "response");
        if (response != null && !response.equals(value) && !run.names().isOwned(response)) {
            run.names().own(response, FileNames.of(response.place()) + ".response");
        }
        return response;
    }

    private List<MediaType> swaggerContent(MappingNode response, List<String> produces) {
        Node schema = response.get("schema");
        if (schema == null || Fields.isNull(schema)) {
            return List.of();
        }
        TypeRef type = run.schemas().of(schema);
        boolean file = type instanceof TypeRef.Single single && single.format().equals("binary");
        List<String> names =
                file ? produces.stream().filter(ResponseReader::mayBeFile).toList() : produces;
        if (names.isEmpty()) {
            names = List.of(file ? "application/octet-stream" : "application/json");
        }
        List<MediaType> types = new ArrayList<>();
        for (String name : new TreeSet<>(names)) {
            types.add(new MediaType(name, Optional.of(type), Map.of(), Optional.empty(), schema.location()));
        }
        return types;
    }

    /** What a whole contract produces is rarely what its few files are. */
    private static boolean mayBeFile(String mediaType) {
        return !mediaType.contains("json") && !mediaType.contains("xml");
    }
}
