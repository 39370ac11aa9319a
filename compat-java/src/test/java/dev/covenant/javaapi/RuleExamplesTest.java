package dev.covenant.javaapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covenant.compat.RuleCatalogue;
import dev.covenant.compat.RuleDescription;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples on the rules' pages are cases, and say what is found there. */
class RuleExamplesTest {
    private static final Path CASES = Path.of("src/test/resources/cases");

    static List<String> rules() {
        return new JavaPlane().rules().stream().map(RuleDescription::id).toList();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void exampleOfARuleIsFoundInACase(String rule) throws IOException {
        String said = said(rule);
        try (Stream<Path> cases = Files.list(CASES)) {
            assertThat(cases.filter(folder -> folder.getFileName().toString().startsWith(rule)))
                    .anyMatch(folder -> expected(folder).lines().anyMatch(line -> line.startsWith(said)));
        }
    }

    @ParameterizedTest
    @MethodSource("rules")
    void ruleHasAPage(String rule) {
        assertThat(RuleCatalogue.load().page(rule)).contains(rule).contains("```diff");
    }

    /** The first line of what is said behind the difference. */
    private static String said(String rule) throws IOException {
        try (InputStream in = JavaPlane.class.getResourceAsStream("rule-examples.md")) {
            String all = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            String own = all.substring(all.indexOf("# " + rule + "\n"));
            String behind = own.substring(own.indexOf("\n```\n") + 5);
            return behind.substring(behind.indexOf("```\n") + 4)
                    .lines()
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static String expected(Path folder) {
        try {
            return Files.readString(folder.resolve("expected.txt"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
