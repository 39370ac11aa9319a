package dev.covenant.compat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covenant.model.Contract;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Pairs of contracts with what is to be found in them: level, rule, aspect, position, element and the places on both sides. With
 * {@code -Dcovenant.rewrite=true} the expectations are written anew, to be read as a diff.
 */
class CaseFoldersTest {
    private static final Path CASES = Path.of("src/test/resources/cases");

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
        Path folder = CASES.resolve(name);
        Path expected = folder.resolve("expected.txt");
        String found = FindingText.of(findings(folder));
        if (Boolean.getBoolean("covenant.rewrite")) {
            Files.writeString(expected, found);
        }
        assertThat(found).isEqualTo(Files.readString(expected, StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aCaseNamesTheRuleItIsAbout(String name) throws IOException {
        List<Finding> findings = findings(CASES.resolve(name));
        if (name.startsWith("harmless.")) {
            assertThat(findings).noneMatch(finding -> finding.level() != Level.INFO);
        } else {
            assertThat(findings)
                    .extracting(Finding::rule)
                    .as("name it after one of these, and a word for what is special about it")
                    .anyMatch(rule -> name.equals(rule) || name.startsWith(rule + "."));
        }
    }

    @Test
    void everyRuleHasACase() throws IOException {
        Set<String> found = new TreeSet<>();
        for (String name : cases()) {
            findings(CASES.resolve(name)).forEach(finding -> found.add(finding.rule()));
        }
        Set<String> rules =
                Rules.standard().all().stream().map(Rule::id).collect(Collectors.toCollection(TreeSet::new));
        rules.removeAll(found);
        rules.removeAll(ProtoCaseFoldersTest.protoRules());
        assertThat(rules).as("rules without a case").isEmpty();
    }

    /** A case may have settings: profile and graceDays. */
    private static List<Finding> findings(Path folder) throws IOException {
        Contract old = Contracts.read(folder.resolve("before.yaml"));
        Contract revised = Contracts.read(folder.resolve("after.yaml"));
        Properties settings = new Properties();
        Path file = folder.resolve("settings.properties");
        if (Files.exists(file)) {
            settings.load(new StringReader(Files.readString(file)));
        }
        CheckRequest request = CheckRequest.of(old, revised, Contracts.TODAY)
                .withProfile(Profile.valueOf(
                        settings.getProperty("profile", "standard").toUpperCase(Locale.ROOT)))
                .withGraceDays(Integer.parseInt(settings.getProperty("graceDays", "0")));
        return CheckJob.run(request).findings();
    }
}
