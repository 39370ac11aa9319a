package dev.covenant.cli;

import dev.covenant.model.Contract;
import dev.covenant.model.ReadResult;
import dev.covenant.model.Severity;
import java.util.List;

/**
 * {@code covenant model}: shows what was understood of a contract, with the place of everything.
 */
final class ModelCommand implements Command {
    private final Console console;

    ModelCommand(Console console) {
        this.console = console;
    }

    @Override
    public Manual manual() {
        return Manual.of("model", "CONTRACT", "Shows the model of a contract as it was read, with locations.")
                .options(OneContract.OPTIONS)
                .options(List.of(Option.value("--format", "F", "json (all of it, the default) or text (an overview).")))
                .example("covenant model orders.yaml --format text")
                .endings(ExitCode.USAGE, ExitCode.CONTRACT);
    }

    @Override
    public ExitCode run(Arguments arguments) {
        Format format = Format.of(arguments, Format.JSON);
        ReadResult result = OneContract.read(manual().name(), arguments, console.environment());
        new DiagnosticPrinter(console.err(), Severity.INFO).print(result.diagnostics());
        if (result.contract().isEmpty()) {
            return ExitCode.CONTRACT;
        }
        show(result.contract().get(), format);
        return ExitCode.DONE;
    }

    private void show(Contract contract, Format format) {
        if (format == Format.JSON) {
            JsonOut.print(console.out(), json -> new ModelJson(json).write(contract));
        } else {
            ModelText.lines(contract).forEach(console.out()::println);
        }
    }
}
