package dev.covenant.javaapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.covenant.codegen.ForeignFile;
import dev.covenant.codegen.GenerateOptions;
import dev.covenant.codegen.GeneratedKind;
import dev.covenant.codegen.GenerationResult;
import dev.covenant.codegen.grpc.GrpcGenerator;
import dev.covenant.compat.CheckJob;
import dev.covenant.compat.CheckRequest;
import dev.covenant.compat.Finding;
import dev.covenant.compat.Profile;
import dev.covenant.model.Contract;
import dev.covenant.model.NativeTool;
import dev.covenant.model.NativeTools;
import dev.covenant.model.ReadOptions;
import dev.covenant.model.proto.ProtoReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Pairs of proto contracts with what the plane is to find in them, named as those of OpenAPI, and read with the protoc that the build brings
 * (system property {@code covenant.protoc}); and what protoc itself writes, which has everything that is planned.
 */
class ProtoCasesTest {
    private static final Path CASES = Path.of("src/test/resources/proto-cases");
    private static final Path PROTOC =
            Path.of(System.getProperty("covenant.protoc", "no-protoc")).toAbsolutePath();
    private static final NativeTools TOOLS = NativeTools.of(Map.of(NativeTool.PROTOC, PROTOC));

    @BeforeAll
    static void protocIsHere() {
        assumeThat(PROTOC)
                .as("protoc for this platform (system property covenant.protoc)")
                .exists();
        assertThat(Files.isExecutable(PROTOC) || PROTOC.toFile().setExecutable(true))
                .isTrue();
    }

    static List<String> cases() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    /** A folder of proto files each; those of the corpus with {@code -Dcovenant.corpus.all=true} only. */
    static List<Path> contracts() throws IOException {
        List<Path> contracts = new ArrayList<>();
        contracts.add(CASES.resolve("source.method.removed.name-clash/after"));
        contracts.add(CASES.resolve("source.type.removed.outer-class/after"));
        if (Boolean.getBoolean("covenant.corpus.all")) {
            Path corpus = TestContracts.corpus("proto").orElseThrow();
            try (Stream<Path> folders = Files.list(corpus)) {
                folders.filter(Files::isDirectory).sorted().forEach(contracts::add);
            }
        }
        return contracts;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void whatIsExpectedIsFound(String name) throws IOException {
        Path expected = CASES.resolve(name).resolve("expected.txt");
        List<Finding> findings = findings(name);
        List<Finding> ours = findings.stream()
                .filter(finding -> finding.rule().startsWith("source."))
                .toList();
        String found = ours.stream().map(CaseFoldersTest::text).collect(Collectors.joining());
        if (Boolean.getBoolean("covenant.rewrite")) {
            Files.writeString(expected, found);
        }
        assertThat(found).isEqualTo(Files.readString(expected));
        assertThat(ours.isEmpty()).isEqualTo(!name.startsWith("source."));
        assertThat(findings.stream().anyMatch(Finding::isBreaking))
                .isEqualTo(ours.stream().anyMatch(Finding::isBreaking) || name.startsWith("told."));
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void protocWritesWhatIsPlanned(Path folder) {
        var read =
                new ProtoReader().read(List.of(folder), ReadOptions.defaults().withTools(TOOLS));
        assumeThat(read.contract()).as("a contract: " + folder).isPresent();
        Contract contract = read.contract().orElseThrow();
        GenerateOptions options = new GenerateOptions(PlannedApi.BASE, EnumSet.of(GeneratedKind.MODELS), TOOLS);
        GenerationResult result = new GrpcGenerator().generate(contract, options);
        assumeThat(result.foreign()).as("what protoc has written: " + folder).isNotEmpty();
        Map<String, String> sources = new HashMap<>();
        for (ForeignFile file : result.foreign()) {
            sources.put(file.path(), file.source());
        }
        List<String> missing = new ArrayList<>();
        ProtoMessages.of(contract).forEach(type -> check(type, sources, missing));
        assertThat(missing).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void sameContractBreaksNobody(Path folder) {
        ReadOptions options = ReadOptions.defaults().withTools(TOOLS);
        var one = new ProtoReader().read(List.of(folder), options).contract();
        assumeThat(one).as("a contract: " + folder).isPresent();
        var other = new ProtoReader().read(List.of(folder), options).contract();
        CheckRequest request = CheckRequest.of(one.orElseThrow(), other.orElseThrow(), LocalDate.of(2026, 1, 15))
                .withProfile(Profile.SOURCE);
        assertThat(new JavaPlane().findings(request, List.of())).isEmpty();
    }

    private static void check(JavaType type, Map<String, String> sources, List<String> missing) {
        String path = type.name().topLevelClassName().canonicalName().replace('.', '/') + ".java";
        String source = sources.get(path);
        if (source == null) {
            missing.add(path);
            return;
        }
        if (!source.contains(" " + type.name().simpleName())) {
            missing.add(type.canonicalName());
        }
        type.methods().stream()
                .filter(method -> !source.contains(" " + method.name() + "("))
                .forEach(method -> missing.add(type.canonicalName() + "." + method.name()));
        type.fields().stream()
                .filter(field -> !source.contains(field.name()))
                .forEach(field -> missing.add(type.canonicalName() + "." + field.name()));
    }

    private static List<Finding> findings(String name) {
        Path folder = CASES.resolve(name);
        CheckRequest request = CheckRequest.of(
                read(folder.resolve("before")), read(folder.resolve("after")), LocalDate.of(2026, 1, 15));
        return CheckJob.run(request.withProfile(Profile.SOURCE)).findings();
    }

    private static Contract read(Path folder) {
        var result =
                new ProtoReader().read(List.of(folder), ReadOptions.defaults().withTools(TOOLS));
        return result.contract()
                .orElseThrow(
                        () -> new IllegalArgumentException(result.diagnostics().toString()));
    }
}
