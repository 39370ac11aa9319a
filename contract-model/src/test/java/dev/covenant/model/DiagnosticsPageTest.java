package dev.covenant.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The page {@code docs/diagnostics.md} and the list of codes are one. Run with {@code -Dcovenant.rewrite=true} to write it.
 */
class DiagnosticsPageTest {
    private static final Path PAGE = Path.of("../docs/diagnostics.md");

    @Test
    void pageListsAllCodes() throws IOException {
        assumeThat(Files.isDirectory(Path.of("../docs")))
                .as("the project's docs folder is here")
                .isTrue();
        if (Boolean.getBoolean("covenant.rewrite")) {
            Files.writeString(PAGE, page());
        }

        assertThat(PAGE).hasContent(page());
    }

    @Test
    void codesAreKebabCaseAndMeaningsAreSentences() {
        for (DiagnosticCode code : DiagnosticCode.values()) {
            assertThat(code.text()).matches("[a-z]+(-[a-z]+)*");
            assertThat(code.meaning()).as(code.text()).matches("[A-Za-z'$].*\\.");
        }
    }

    private static String page() {
        StringBuilder page = new StringBuilder(INTRODUCTION);
        for (DiagnosticCode.Level level : DiagnosticCode.Level.values()) {
            page.append("\n## ").append(title(level)).append("\n\n| code | what it says |\n|---|---|\n");
            codes(level)
                    .forEach(code -> page.append("| `")
                            .append(code.text())
                            .append("` | ")
                            .append(code.meaning().replace("|", "\\|"))
                            .append(" |\n"));
        }
        return page.toString();
    }

    private static List<DiagnosticCode> codes(DiagnosticCode.Level level) {
        return Stream.of(DiagnosticCode.values())
                .filter(code -> code.level() == level)
                .sorted(Comparator.comparing(DiagnosticCode::text))
                .toList();
    }

    private static String title(DiagnosticCode.Level level) {
        return switch (level) {
            case ERROR -> "Errors: the contract has no meaning and is refused";
            case DEFECT -> "Defects: warnings, and errors with `--strict`";
            case SLIP -> "Slips: information, and errors with `--strict`";
            case CAUTION -> "Cautions: always warnings";
            case NOTE -> "Notes: always information";
        };
    }

    private static final String INTRODUCTION = """
        # What a reader of contracts tells

        Written by `DiagnosticsPageTest` from `DiagnosticCode`; change it there.

        A diagnostic is one line on stderr, and sometimes a hint below it:

        ```
        orders.yaml:41:9: warning[unresolved-ref] '#/components/schemas/Custmer' points at nothing: there is no 'Custmer'
            did you mean 'Customer'?
        ```

        Reading is lenient. One published contract in seven breaks the specification somewhere, so a defect is told with its
        place, the meaning is taken where it is clear, and what cannot be said becomes any JSON value. `--strict` makes every
        defect an error. All diagnostics of a run come together, sorted by place; codes are stable. Other parts of Covenant have
        codes of their own, described with them.

        Limits, so that no contract can exhaust the machine: 64 MiB and 5 million values a file, nesting of 500, chains of 100
        references or `allOf`, 20,000 files; ten values through YAML aliases for each one that is written.

        Files are opened below the contract's own folder and the folders named with `-I`, links resolved; a path that starts with
        a slash starts at the contract's folder. Nothing is fetched from the network unless its origin is named.
        """;
}
