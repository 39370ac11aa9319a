package dev.covenant.cli;

import dev.covenant.cli.tools.CommandTools;
import dev.covenant.model.ContractReader;
import dev.covenant.model.ReadOptions;
import dev.covenant.model.ReadResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/**
 * The contract of a command that takes one.
 */
final class OneContract {
    static final List<Option> OPTIONS = Stream.concat(
                    Stream.of(
                            Option.values(
                                    "-I",
                                    "ROOT",
                                    "Further folder that $ref may reach, and where imports are looked for."),
                            Option.value(
                                    "--overlay", "FILE", "What x-covenant would say, of a contract nobody may edit."),
                            Option.flag("--strict", "Takes defects as errors that would else be mended.")),
                    ToolArguments.OPTIONS.stream())
            .toList();

    private OneContract() {}

    /**
     * Reads it, with the options above.
     *
     * @param command the command's name
     * @param environment the variables
     * @throws UsageException when there is none, or more than one
     */
    static ReadResult read(String command, Arguments arguments, Map<String, String> environment) {
        if (arguments.operands().size() != 1) {
            throw new UsageException("which contract? covenant " + command + " CONTRACT");
        }
        Path contract = GenerateArguments.path(arguments.operands().get(0));
        List<Path> roots = GenerateArguments.paths(arguments.values("-I"));
        try (CommandTools tools = ToolArguments.tools(arguments, environment)) {
            ReadOptions options = new ReadOptions(
                    arguments.has("--strict"),
                    roots,
                    List.of(),
                    ReadOptions.defaults().limits(),
                    arguments.value("--overlay").map(GenerateArguments::path),
                    tools);
            return reader(contract).read(List.of(contract), options);
        }
    }

    /** A folder is for the reader that takes many files as one; a file that nobody knows is for the first to say so. */
    static ContractReader reader(Path contract) {
        boolean folder = Files.isDirectory(contract);
        ContractReader first = null;
        for (ContractReader reader : ServiceLoader.load(ContractReader.class, OneContract.class.getClassLoader())) {
            if (folder ? reader.gathers() : reader.recognises(contract)) {
                return reader;
            }
            first = first == null ? reader : first;
        }
        if (first == null) {
            throw new IllegalStateException("there is no contract reader");
        }
        return first;
    }
}
