package dev.covenant.model.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.covenant.model.Contract;
import dev.covenant.model.HttpOperation;
import dev.covenant.model.OperationRole;
import dev.covenant.model.ReadLimits;
import dev.covenant.model.ReadOptions;
import dev.covenant.model.Response;
import dev.covenant.model.TypeDef;
import dev.covenant.model.tree.Findings;
import dev.covenant.model.tree.TreeReader;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.parser.util.OpenAPIDeserializer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Reads contracts with swagger-parser, too, and compares what both found: operations, parameters, statuses, media types
 * and schemas. Only contracts in one file without mended defects, since there the two have to agree.
 */
class SwaggerParserOracleTest {
    private static final Path CASES = Path.of("src/test/resources/cases");

    static Stream<Path> contracts() throws IOException {
        List<Path> files = CorpusTest.entries().stream()
                .filter(entry -> !entry.invalid() && entry.files() == 1)
                .map(CorpusTest.Entry::file)
                .collect(Collectors.toList());
        try (Stream<Path> folders = Files.list(CASES)) {
            folders.sorted()
                    .map(folder -> folder.resolve("contract.yaml"))
                    .filter(Files::exists)
                    .forEach(files::add);
        }
        return files.stream();
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void bothFindTheSame(Path file) throws IOException {
        ReadOptions strict = new ReadOptions(true, List.of(), List.of(), ReadLimits.defaults());
        Optional<Contract> read = new OpenApiReader().read(file, strict).contract();
        assumeThat(read).as("a contract without defects").isPresent();
        Contract contract = read.orElseThrow();
        assumeThat(contract.specVersion())
                .as("swagger-parser-v3 reads 3.x only")
                .startsWith("3.");
        assumeThat(contract.files())
                .as("one file; the oracle is not asked to follow references")
                .hasSize(1);
        JsonNode tree = Shuffled.tree(new TreeReader(ReadLimits.defaults(), new Findings(false))
                .read(file.toString(), Files.readAllBytes(file))
                .orElseThrow());

        OpenAPI oracle = new OpenAPIDeserializer().deserialize(tree).getOpenAPI();

        assertThat(ours(contract)).isEqualTo(theirs(oracle));
        assertThat(contract.types().values().stream()
                        .filter(TypeDef::declared)
                        // The oracle does not keep schemas that are true or false.
                        .filter(type -> tree.at(type.location().pointer()).isObject())
                        .map(TypeDef::name))
                .containsExactlyInAnyOrderElementsOf(schemas(oracle));
        assertThat(contract.securitySchemes().keySet()).isEqualTo(securitySchemes(oracle));
    }

    private static Set<String> schemas(OpenAPI oracle) {
        return oracle.getComponents() == null || oracle.getComponents().getSchemas() == null
                ? Set.of()
                : oracle.getComponents().getSchemas().keySet();
    }

    private static Set<String> securitySchemes(OpenAPI oracle) {
        return oracle.getComponents() == null || oracle.getComponents().getSecuritySchemes() == null
                ? Set.of()
                : oracle.getComponents().getSecuritySchemes().keySet();
    }

    private static Map<String, String> ours(Contract contract) {
        Map<String, String> facts = new TreeMap<>();
        contract.operations().stream()
                .map(HttpOperation.class::cast)
                .filter(operation -> operation.role() == OperationRole.CALL)
                .forEach(operation ->
                        facts.put(operation.method() + " " + operation.path().text(), facts(operation)));
        return facts;
    }

    private static String facts(HttpOperation operation) {
        Set<String> parameters = new TreeSet<>();
        operation.parameters().forEach(p -> parameters.add(p.in().name().toLowerCase(Locale.ROOT) + " " + p.name()));
        Set<String> responses = new TreeSet<>();
        for (Response response : operation.responses()) {
            responses.add(response.status() + " " + response.content().size() + " media types");
        }
        return operation.declaredName().orElse("-") + " " + parameters + " body "
                + operation
                        .body()
                        .map(body -> body.content().size() + " required " + body.required())
                        .orElse("-")
                + " responses " + responses + " deprecated " + operation.docs().isDeprecated();
    }

    private static Map<String, String> theirs(OpenAPI oracle) {
        Map<String, String> facts = new TreeMap<>();
        if (oracle.getPaths() == null) {
            return facts;
        }
        oracle.getPaths().forEach((path, item) -> {
            PathItem target = resolved(item, oracle);
            target.readOperationsMap()
                    .forEach((method, operation) -> facts.put(method + " " + path, facts(target, operation, oracle)));
        });
        return facts;
    }

    private static PathItem resolved(PathItem item, OpenAPI oracle) {
        String ref = item.get$ref();
        if (ref == null) {
            return item;
        }
        String name = last(ref).replace("~1", "/");
        Map<String, PathItem> items = ref.startsWith("#/paths/")
                ? oracle.getPaths()
                : oracle.getComponents().getPathItems();
        return Objects.requireNonNull(items.get(name), ref);
    }

    private static String facts(PathItem item, Operation operation, OpenAPI oracle) {
        Set<String> parameters = new TreeSet<>();
        Stream.of(item.getParameters(), operation.getParameters())
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .map(parameter -> resolved(parameter, oracle))
                .filter(p -> !(p.getIn().equals("header") && ParameterReader.isReserved(p.getName())))
                .forEach(p -> parameters.add(p.getIn().toLowerCase(Locale.ROOT) + " " + p.getName()));
        Set<String> responses = new TreeSet<>();
        operation.getResponses().forEach((status, response) -> {
            ApiResponse target = response.get$ref() == null
                    ? response
                    : named(oracle.getComponents().getResponses(), response.get$ref());
            int media = target.getContent() == null ? 0 : target.getContent().size();
            String code = status.equals("default") ? status : status.toUpperCase(Locale.ROOT);
            responses.add(code + " " + media + " media types");
        });
        return (operation.getOperationId() == null ? "-" : operation.getOperationId()) + " " + parameters + " body "
                + body(operation.getRequestBody(), oracle) + " responses " + responses + " deprecated "
                + Boolean.TRUE.equals(operation.getDeprecated());
    }

    private static String body(@Nullable RequestBody body, OpenAPI oracle) {
        if (body == null) {
            return "-";
        }
        RequestBody target =
                body.get$ref() == null ? body : named(oracle.getComponents().getRequestBodies(), body.get$ref());
        return target.getContent().size() + " required " + Boolean.TRUE.equals(target.getRequired());
    }

    private static Parameter resolved(Parameter parameter, OpenAPI oracle) {
        return parameter.get$ref() == null
                ? parameter
                : named(oracle.getComponents().getParameters(), parameter.get$ref());
    }

    private static <T> T named(Map<String, T> components, String ref) {
        return Objects.requireNonNull(components.get(last(ref)), ref);
    }

    private static String last(String ref) {
        return ref.substring(ref.lastIndexOf('/') + 1);
    }
}
