package dev.covenant.javaapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.covenant.compat.CheckRequest;
import dev.covenant.compat.Profile;
import dev.covenant.model.Constraints;
import dev.covenant.model.Contract;
import dev.covenant.model.Docs;
import dev.covenant.model.HttpOperation;
import dev.covenant.model.Location;
import dev.covenant.model.ObjectType;
import dev.covenant.model.Operation;
import dev.covenant.model.Parameter;
import dev.covenant.model.ParameterIn;
import dev.covenant.model.ParameterStyle;
import dev.covenant.model.Property;
import dev.covenant.model.Response;
import dev.covenant.model.Scalar;
import dev.covenant.model.Service;
import dev.covenant.model.TypeDef;
import dev.covenant.model.TypeRef;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The promise to callers, over real contracts: optional properties and parameters, errors and operations that are added everywhere at once
 * break none of them. Contracts over 40 KB only with {@code -Dcovenant.corpus.all=true}.
 */
class AdditionsTest {
    private static final long EVERYDAY_SIZE = 40_000;
    private static final Location HERE = Location.of("added");
    private static final TypeRef TEXT = new TypeRef.Single(Scalar.STRING, "", false, Constraints.none(), HERE);

    static List<Path> contracts() throws IOException {
        Optional<Path> corpus = TestContracts.corpus("openapi/real");
        assumeThat(corpus).as("a folder shared/corpus above").isPresent();
        try (Stream<Path> files = Files.list(corpus.orElseThrow())) {
            return files.filter(file -> file.toString().matches(".*\\.(json|yaml|yml)"))
                    .filter(AdditionsTest::isWanted)
                    .sorted()
                    .toList();
        }
    }

    private static boolean isWanted(Path file) {
        return Boolean.getBoolean("covenant.corpus.all") || file.toFile().length() <= EVERYDAY_SIZE;
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void additionsBreakNoCaller(Path file) {
        Optional<Contract> read = TestContracts.tryRead(file);
        assumeThat(read).as("a contract that can be read").isPresent();
        Contract old = read.orElseThrow();
        List<Break> breaks = ApiComparison.of(PlannedApi.of(old), PlannedApi.of(grown(old)));
        assertThat(breaks.stream()
                        .filter(broken -> broken.rule() != SourceRule.METHOD_ADDED_ABSTRACT)
                        .map(broken ->
                                broken.rule() + " " + broken.element() + " " + broken.before() + " " + broken.after()))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void sameContractBreaksNobody(Path file) {
        Optional<Contract> read = TestContracts.tryRead(file);
        assumeThat(read).as("a contract that can be read").isPresent();
        CheckRequest request = CheckRequest.of(
                        read.orElseThrow(), TestContracts.tryRead(file).orElseThrow(), LocalDate.of(2026, 1, 15))
                .withProfile(Profile.SOURCE);
        assertThat(new JavaPlane().findings(request, List.of())).isEmpty();
    }

    private static Contract grown(Contract contract) {
        Map<String, TypeDef> types = new LinkedHashMap<>();
        contract.types()
                .forEach((name, type) -> types.put(name, type instanceof ObjectType object ? grown(object) : type));
        List<Service> services = contract.services().stream()
                .map(service -> new Service(
                        service.name(),
                        service.role(),
                        service.docs(),
                        grown(service.operations()),
                        service.rpc(),
                        service.location()))
                .toList();
        return new Contract(
                contract.kind(),
                contract.specVersion(),
                contract.info(),
                contract.servers(),
                services,
                types,
                contract.securitySchemes(),
                contract.version(),
                contract.policy(),
                contract.proto(),
                contract.files(),
                contract.location());
    }

    private static ObjectType grown(ObjectType object) {
        List<Property> properties = new ArrayList<>(object.properties());
        properties.add(new Property(
                "entirely_new",
                TEXT,
                false,
                Property.Access.READ_WRITE,
                Optional.empty(),
                Optional.empty(),
                Docs.none(),
                Optional.empty(),
                HERE));
        properties.sort(Comparator.comparing(Property::name));
        return new ObjectType(
                object.name(),
                object.declared(),
                properties,
                object.additional(),
                object.parents(),
                object.discriminator(),
                object.constraints(),
                object.docs(),
                object.message(),
                object.location());
    }

    private static List<Operation> grown(List<Operation> operations) {
        List<Operation> grown = operations.stream()
                .map(operation -> operation instanceof HttpOperation http ? grown(http, http.name()) : operation)
                .collect(Collectors.toCollection(ArrayList::new));
        operations.stream()
                .filter(HttpOperation.class::isInstance)
                .map(HttpOperation.class::cast)
                .findFirst()
                .ifPresent(http -> grown.add(grown(http, "entirelyNew" + http.name())));
        return grown;
    }

    private static HttpOperation grown(HttpOperation operation, String name) {
        List<Parameter> parameters = new ArrayList<>(operation.parameters());
        for (ParameterIn in : List.of(ParameterIn.QUERY, ParameterIn.HEADER)) {
            parameters.add(new Parameter(
                    "entirely-new",
                    in,
                    false,
                    TEXT,
                    in == ParameterIn.QUERY ? ParameterStyle.FORM : ParameterStyle.SIMPLE,
                    false,
                    false,
                    false,
                    Optional.empty(),
                    Optional.empty(),
                    Docs.none(),
                    HERE));
        }
        List<Response> responses = new ArrayList<>(operation.responses());
        responses.add(0, new Response("499", List.of(), List.of(), List.of(), Docs.none(), HERE));
        return new HttpOperation(
                name,
                operation.declaredName(),
                operation.role(),
                operation.method(),
                operation.path(),
                parameters,
                operation.body(),
                responses,
                operation.security(),
                operation.servers(),
                operation.tags(),
                operation.callbacks(),
                operation.policy(),
                operation.docs(),
                operation.location());
    }
}
