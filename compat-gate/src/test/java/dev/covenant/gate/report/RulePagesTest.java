package dev.covenant.gate.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covenant.compat.Layer;
import dev.covenant.compat.RuleCatalogue;
import dev.covenant.compat.RuleDescription;
import dev.covenant.gate.GateRules;
import dev.covenant.model.ContractKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The pages {@code docs/rules} are what the rules say. Run with {@code -Dcovenant.rewrite=true} to write them. */
class RulePagesTest {
    private static final Path PAGES = Path.of("../docs/rules");
    private static final String INDEX = "README.md";

    private final RuleCatalogue catalogue = GateRules.catalogue();

    @Test
    void everyRuleHasItsPage() throws IOException {
        for (String id : catalogue.ids()) {
            holds(id + ".md", catalogue.page(id));
        }
    }

    @Test
    void everyPageShowsAnExample() {
        assertThat(catalogue.ids())
                .allSatisfy(id -> assertThat(catalogue.page(id))
                        .as("a case folder, or rule-examples.md")
                        .contains("\n## Example\n\n"));
    }

    @Test
    void theIndexNamesEveryRule() throws IOException {
        StringBuilder index = new StringBuilder(HEAD);
        catalogue.ids().forEach(id -> index.append(row(id, catalogue.find(id))));
        holds(INDEX, index.toString());
    }

    @Test
    void noPageIsLeftOfARuleThatIsGone() throws IOException {
        List<String> pages = pages();
        if (Boolean.getBoolean("covenant.rewrite")) {
            for (String page : pages) {
                if (!isOfARule(page)) {
                    Files.delete(PAGES.resolve(page));
                }
            }
        }
        assertThat(pages()).allMatch(this::isOfARule);
    }

    private boolean isOfARule(String page) {
        return page.equals(INDEX) || catalogue.ids().contains(page.replaceFirst("\\.md$", ""));
    }

    private static List<String> pages() throws IOException {
        try (Stream<Path> pages = Files.list(PAGES)) {
            return pages.map(page -> page.getFileName().toString()).toList();
        }
    }

    private static final String HEAD = """
        # Rules

        Written by `RulePagesTest` from the rules; change them there. `covenant rules --explain ID` shows a page.

        An id is element, facet and change. A finding adds the way that what has changed travels: `@in` from the client to the
        server, `@out` from the server to the client, `@both` where it is not known which. What becomes narrower breaks who
        sends, what becomes wider breaks who receives. A level is `error` (someone breaks), `warn` (someone may) or `info`.

        | rule | contracts | felt in | levels | what it means |
        |---|---|---|---|---|
        """;

    private static String row(String id, List<RuleDescription> rules) {
        return "| [`" + id + "`](" + id + ".md) | " + kinds(rules) + " | "
                + rules.stream()
                        .map(RuleDescription::layer)
                        .distinct()
                        .sorted()
                        .map(Layer::name)
                        .map(name -> name.toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", "))
                + " | " + levels(rules) + " | " + rules.get(0).meaning() + " |\n";
    }

    private static String kinds(List<RuleDescription> rules) {
        return Stream.of(ContractKind.values())
                .filter(kind -> rules.stream().anyMatch(rule -> rule.kinds().contains(kind)))
                .map(kind -> kind == ContractKind.OPENAPI ? "OpenAPI" : "proto")
                .collect(Collectors.joining(", "));
    }

    /** The words there are at all, worst first; the page says which way and when. */
    private static String levels(List<RuleDescription> rules) {
        String all =
                rules.stream().flatMap(rule -> rule.levels().values().stream()).collect(Collectors.joining(" "));
        return Stream.of("error", "warn", "info").filter(all::contains).collect(Collectors.joining(", "));
    }

    private static void holds(String page, String text) throws IOException {
        Path file = PAGES.resolve(page);
        if (Boolean.getBoolean("covenant.rewrite")) {
            Files.createDirectories(PAGES);
            Files.writeString(file, text);
        }
        assertThat(file).as("run with -Dcovenant.rewrite=true").exists();
        assertThat(Files.readString(file))
                .as("run with -Dcovenant.rewrite=true")
                .isEqualTo(text);
    }
}
