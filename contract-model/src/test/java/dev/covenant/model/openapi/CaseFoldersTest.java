package dev.covenant.model.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covenant.model.Diagnostic;
import dev.covenant.model.DiagnosticCode;
import dev.covenant.model.ReadLimits;
import dev.covenant.model.ReadOptions;
import dev.covenant.model.ReadResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each folder of {@code src/test/resources/cases} holds a contract, the diagnostics it must give and the model it must be
 * read as. Run with {@code -Dcovenant.rewrite=true} to write what is read now, and review the difference.
 */
class CaseFoldersTest {
    private static final Path CASES = Path.of("src/test/resources/cases");
    private static final boolean REWRITE = Boolean.getBoolean("covenant.rewrite");

    /** Codes that need more than a file to come about; each has a test of its own in the class named. */
    private static final Set<DiagnosticCode> TESTED_ELSEWHERE = Set.of(
            DiagnosticCode.NO_SUCH_FILE, // OpenApiReaderTest
            DiagnosticCode.NOT_TEXT, // TreeReaderTest
            DiagnosticCode.TOO_LARGE, // TreeLimitsTest
            DiagnosticCode.TOO_DEEP, // TreeLimitsTest
            DiagnosticCode.ALIAS_BOMB, // TreeLimitsTest
            DiagnosticCode.TOO_MANY_FILES, // FileReferencesTest
            DiagnosticCode.FETCH_FAILED, // NetworkReferencesTest
            DiagnosticCode.REF_CHAIN_TOO_LONG, // LongChainsTest
            DiagnosticCode.ALLOF_TOO_DEEP, // LongChainsTest
            DiagnosticCode.UNDECLARED_SCHEME); // ComparedFactsTest

    static Stream<String> cases() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.map(folder -> folder.getFileName().toString()).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void caseIsReadAsExpected(String name) throws IOException {
        ReadResult result = read(name, false);
        expect(CASES.resolve(name).resolve("diagnostics.txt"), diagnostics(name, result.diagnostics()));
        expect(
                CASES.resolve(name).resolve("model.txt"),
                result.contract().map(ModelText::of).orElse(""));
    }

    /** What breaks the specification is an error when strict; everything else stays as it is. */
    @ParameterizedTest
    @MethodSource("cases")
    void strictReadingTurnsDefectsIntoErrorsAndNothingElse(String name) {
        List<String> lenient = codes(read(name, false));
        ReadResult strict = read(name, true);

        assertThat(codes(strict)).containsExactlyInAnyOrderElementsOf(lenient);
        for (Diagnostic diagnostic : strict.diagnostics()) {
            DiagnosticCode code = code(diagnostic.code());
            assertThat(diagnostic.severity()).isEqualTo(code.severity(true));
        }
    }

    @Test
    void everyCodeHasACase() throws IOException {
        Set<String> told = new HashSet<>();
        for (String name : cases().toList()) {
            told.addAll(codes(read(name, false)));
        }
        Set<String> missing = new TreeSet<>();
        Set<DiagnosticCode> ofProto = EnumSet.range(DiagnosticCode.MISSING_TOOL, DiagnosticCode.UNSUPPORTED_PROTO);
        for (DiagnosticCode code : EnumSet.complementOf(EnumSet.copyOf(ofProto))) {
            if (!told.contains(code.text()) && !TESTED_ELSEWHERE.contains(code)) {
                missing.add(code.text());
            }
        }
        assertThat(missing).isEmpty();
    }

    private static DiagnosticCode code(String text) {
        return Stream.of(DiagnosticCode.values())
                .filter(code -> code.text().equals(text))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> codes(ReadResult result) {
        return result.diagnostics().stream().map(Diagnostic::code).toList();
    }

    private static ReadResult read(String name, boolean strict) {
        ReadOptions options = new ReadOptions(strict, List.of(), List.of(), ReadLimits.defaults());
        return new OpenApiReader().read(contract(CASES.resolve(name)), options);
    }

    private static Path contract(Path folder) {
        return Stream.of("contract.yaml", "contract.json")
                .map(folder::resolve)
                .filter(Files::exists)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no contract in " + folder));
    }

    private static String diagnostics(String name, List<Diagnostic> diagnostics) {
        String folder = CASES.resolve(name).toString().replace('\\', '/') + "/";
        return diagnostics.stream()
                .map(diagnostic -> diagnostic.toString().replace('\\', '/').replace(folder, "") + "\n")
                .collect(Collectors.joining());
    }

    private static void expect(Path file, String actual) throws IOException {
        if (REWRITE) {
            if (actual.isEmpty()) {
                Files.deleteIfExists(file);
            } else {
                Files.writeString(file, actual);
            }
            return;
        }
        String expected = Files.exists(file) ? Files.readString(file).replace("\r\n", "\n") : "";
        assertThat(actual).as(file.toString()).isEqualTo(expected);
    }
}
