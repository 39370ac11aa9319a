package dev.covenant.compat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.covenant.model.Contract;
import dev.covenant.model.NativeTool;
import dev.covenant.model.NativeTools;
import dev.covenant.model.ReadOptions;
import dev.covenant.model.proto.ProtoReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Pairs of proto contracts with what is to be found in them under the profile that judges everything (that of those who only add, where the
 * name of a folder ends so), and after an earlier release where there is one; read with the protoc that the build brings (system property
 * {@code covenant.protoc}). With {@code -Dcovenant.rewrite=true} the expectations are written anew.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProtoCaseFoldersTest {
    private static final Path CASES = Path.of("src/test/resources/proto-cases");
    private static final Path PROTOC =
            Path.of(System.getProperty("covenant.protoc", "no-protoc")).toAbsolutePath();

    private final Map<String, Contract> known = new HashMap<>();

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

    @ParameterizedTest
    @MethodSource("cases")
    void whatIsExpectedIsFound(String name) throws IOException {
        Path expected = CASES.resolve(name).resolve("expected.txt");
        List<Finding> findings = findings(name);
        String found = FindingText.of(findings);
        if (Boolean.getBoolean("covenant.rewrite")) {
            Files.writeString(expected, found);
        }
        assertThat(found).isEqualTo(Files.readString(expected));
        assertThat(findings.isEmpty()).isEqualTo(name.startsWith("harmless."));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aContractIsTheSameAsItself(String name) {
        Contract contract = read(CASES.resolve(name).resolve("after"));
        assertThat(Contracts.check(contract, contract)).isEmpty();
    }

    @Test
    void everyRuleOnProtoHasACase() throws IOException {
        Set<String> found = new TreeSet<>();
        for (String name : cases()) {
            findings(name).forEach(finding -> found.add(finding.rule()));
        }
        Set<String> rules = protoRules();
        rules.removeAll(found);
        assertThat(rules).as("rules without a case").isEmpty();
    }

    static Set<String> protoRules() {
        return Stream.of(ProtoRules.all(), ProtoFieldRules.all(), ProtoMethodRules.all())
                .flatMap(List::stream)
                .map(Rule::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<Finding> findings(String name) {
        Path folder = CASES.resolve(name);
        Path earlier = folder.resolve("earlier");
        CheckRequest request = CheckRequest.of(
                        read(folder.resolve("before")), read(folder.resolve("after")), Contracts.TODAY)
                .withProfile(name.endsWith(".additive") ? Profile.ADDITIVE : Profile.SOURCE)
                .withEarlier(Files.isDirectory(earlier) ? List.of(read(earlier)) : List.of());
        return CheckJob.run(request).findings();
    }

    /** A folder with the same text as another one is not read again: protoc takes its time. */
    private Contract read(Path folder) {
        return known.computeIfAbsent(text(folder), text -> readAnew(folder));
    }

    private static String text(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            StringBuilder text = new StringBuilder();
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                text.append(folder.relativize(file)).append('\n').append(Files.readString(file));
            }
            return text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Contract readAnew(Path folder) {
        ReadOptions options = ReadOptions.defaults().withTools(NativeTools.of(Map.of(NativeTool.PROTOC, PROTOC)));
        var result = new ProtoReader().read(List.of(folder), options);
        return result.contract()
                .orElseThrow(
                        () -> new IllegalArgumentException(result.diagnostics().toString()));
    }
}
