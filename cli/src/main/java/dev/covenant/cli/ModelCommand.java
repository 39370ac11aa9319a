package dev.covenant.cli;

import dev.covenant.model.Contract;
import dev.covenant.model.ReadResult;
import dev.covenant.model.Severity;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * {@code covenant model}: shows what was understood of a contract, with the place of everything.
 */
final class ModelCommand implements Command {
    private final Console console;

    ModelCommand(Console console) {
        this.console = console;
    }

    @Override
    public String name() {
        return "model";
    }

    @Override
    public String description() {
        return "Shows the model of a contract as it was read, with locations.";
    }

    @Override
    public String operands() {
        return "CONTRACT";
    }

    @Override
    public List<Option> options() {
        List<Option> options = new ArrayList<>(OneContract.OPTIONS);
        options.add(Option.value("--format", "F", "json (all of it, the default) or text (an overview)."));
        return options;
    }

    @Override
    public String example() {
        return "covenant model orders.yaml --format text";
    }

    @Override
    public Set<ExitCode> endings() {
        return EnumSet.of(ExitCode.DONE, ExitCode.USAGE, ExitCode.CONTRACT);
    }

    @Override
    public ExitCode run(Arguments arguments) {
        Format format = Format.of(arguments, Format.JSON);
        ReadResult result = OneContract.read(name(), arguments, console.environment());
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
