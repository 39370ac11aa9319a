package dev.covenant.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covenant.model.Diagnostic;
import dev.covenant.model.Location;
import dev.covenant.model.Severity;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class DiagnosticPrinterTest {
    private static final Location PLACE = new Location("path/file.yaml", 41, 9, "/components/schemas/Order");

    private static String print(Severity least, Diagnostic... diagnostics) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new DiagnosticPrinter(new PrintStream(out, true, StandardCharsets.UTF_8), least).print(List.of(diagnostics));
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aDiagnosticHasItsPlaceCodeAndHint() {
        Diagnostic diagnostic = Diagnostic.error("unknown-type", "'Custmer' is not declared", PLACE)
                .withHint("did you mean 'Customer'?");
        assertThat(print(Severity.INFO, diagnostic)).isEqualTo("""
            path/file.yaml:41:9: error[unknown-type] 'Custmer' is not declared (at /components/schemas/Order)
                did you mean 'Customer'?
            """);
    }

    @Test
    void whatIsLessGraveThanAskedForIsLeftOut() {
        assertThat(print(Severity.ERROR, Diagnostic.warning("odd", "odd", PLACE)))
                .isEmpty();
        assertThat(print(Severity.WARNING, Diagnostic.warning("odd", "odd", PLACE)))
                .isNotEmpty();
    }

    @Test
    void textOfTheContractCannotSteerTheTerminal() {
        Diagnostic diagnostic = Diagnostic.error("x", "a\u001b[2Jb\nc\u202ed\u2028e\u0007 \u00e9", PLACE);
        assertThat(print(Severity.INFO, diagnostic))
                .contains("a\\u001b[2Jb\\nc\\u202ed\\u2028e\\u0007 \u00e9")
                .hasLineCount(1);
    }
}
