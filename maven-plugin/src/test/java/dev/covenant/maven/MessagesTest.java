package dev.covenant.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covenant.codegen.GenerateResult;
import dev.covenant.model.Diagnostic;
import dev.covenant.model.Location;
import java.util.List;
import org.junit.jupiter.api.Test;

class MessagesTest {
    @Test
    void whatAContractSaysCannotControlATerminal() {
        Diagnostic error = Diagnostic.error(
                        "unknown-type", "'\u001b[2J\n::stop' is not declared", Location.of("a.yaml"))
                .withHint("did you mean '\u0007'?");

        String failure = Messages.failure(new GenerateResult(
                GenerateResult.Outcome.INVALID_CONTRACT, List.of(error), GenerateResult.Counts.NONE));

        assertThat(failure)
                .startsWith("nothing was generated: 1 error\n")
                .contains("'\\u001b[2J\\n::stop' is not declared\n    did you mean '\\u0007'?");
    }
}
