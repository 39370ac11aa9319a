package dev.covenant.compat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The examples on the pages of rules are the cases that the rules are tested with. Run with {@code -Dcovenant.rewrite=true} to write them. */
class RuleExamplesTest {
    private static final Path OPENAPI = Path.of("src/test/resources/cases");
    private static final Path PROTO = Path.of("src/test/resources/proto-cases");
    private static final Path EXAMPLES = Path.of("src/main/resources/dev/covenant/compat", RuleExamples.RESOURCE);

    @Test
    void theExamplesAreTheCases() throws IOException {
        StringBuilder examples = new StringBuilder();
        ids().forEach(id -> example(id).ifPresent(example -> examples.append("# " + id + "\n\n" + example + "\n")));
        if (Boolean.getBoolean("covenant.rewrite")) {
            Files.createDirectories(EXAMPLES.getParent());
            Files.writeString(EXAMPLES, examples.toString());
        }
        assertThat(Files.readString(EXAMPLES))
                .as("run with -Dcovenant.rewrite=true")
                .isEqualTo(examples.toString());
    }

    @Test
    void everyRuleHasAnExample() {
        assertThat(ids().stream().filter(id -> example(id).isEmpty()))
                .as("rules that no case folder shows")
                .isEmpty();
    }

    private static List<String> ids() {
        Stream<String> rules = Rules.standard().all().stream().map(Rule::id);
        return Stream.concat(rules, Stream.of(VersionAdvice.RULE.id()))
                .distinct()
                .sorted()
                .toList();
    }

    private static Optional<String> example(String id) {
        Optional<String> openapi = CaseExample.of(id, OPENAPI).map(example -> "OpenAPI:\n\n" + example.markdown(id));
        Optional<String> proto = CaseExample.of(id, PROTO).map(example -> "proto:\n\n" + example.markdown(id));
        return openapi.isPresent() && proto.isPresent()
                ? Optional.of(openapi.get() + "\n" + proto.get())
                : openapi.or(() -> proto);
    }
}
