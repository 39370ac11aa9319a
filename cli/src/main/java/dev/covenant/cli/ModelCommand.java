package dev.covenant.cli;

import dev.covenant.model.Contract;
import dev.covenant.model.ContractReader;
import dev.covenant.model.ReadOptions;
import dev.covenant.model.ReadResult;
import dev.covenant.model.Severity;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;

/**
 * {@code covenant model}: shows what was understood of a contract, with the place of everything.
 */
final class ModelCommand implements Command {
    private final PrintStream out;
    private final PrintStream err;

    ModelCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
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
        return List.of(
                Option.values("-I", "ROOT", "Further folder that $ref may reach."),
                Option.flag("--strict", "Takes defects as errors that would else be mended."),
                Option.value("--format", "F", "json (all of it, the default) or text (an overview)."));
    }

    @Override
    public ExitCode run(Arguments arguments) {
        Format format = Format.of(arguments, Format.JSON);
        if (arguments.operands().size() != 1) {
            throw new UsageException("which contract? covenant model CONTRACT");
        }
        List<Path> roots = GenerateArguments.paths(arguments.values("-I"));
        ReadOptions options = new ReadOptions(
                arguments.has("--strict"),
                roots,
                List.of(),
                ReadOptions.defaults().limits());
        ReadResult result = read(GenerateArguments.path(arguments.operands().get(0)), options);
        new DiagnosticPrinter(err, Severity.INFO).print(result.diagnostics());
        if (result.contract().isEmpty()) {
            return ExitCode.CONTRACT;
        }
        show(result.contract().get(), format);
        return ExitCode.DONE;
    }

    private static ReadResult read(Path file, ReadOptions options) {
        ContractReader first = null;
        for (ContractReader reader : ServiceLoader.load(ContractReader.class, ModelCommand.class.getClassLoader())) {
            if (reader.recognises(file)) {
                return reader.read(file, options);
            }
            first = first == null ? reader : first;
        }
        if (first == null) {
            throw new IllegalStateException("there is no contract reader");
        }
        return first.read(file, options);
    }

    private void show(Contract contract, Format format) {
        if (format == Format.JSON) {
            JsonOut.print(out, json -> new ModelJson(json).write(contract));
        } else {
            ModelText.lines(contract).forEach(out::println);
        }
    }
}
