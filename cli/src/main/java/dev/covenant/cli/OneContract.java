package dev.covenant.cli;

import dev.covenant.model.ContractReader;
import dev.covenant.model.ReadOptions;
import dev.covenant.model.ReadResult;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;

/**
 * The contract of a command that takes one.
 */
final class OneContract {
    static final List<Option> OPTIONS = List.of(
            Option.values("-I", "ROOT", "Further folder that $ref may reach."),
            Option.value("--overlay", "FILE", "What x-covenant would say, of a contract nobody may edit."),
            Option.flag("--strict", "Takes defects as errors that would else be mended."));

    private OneContract() {}

    /**
     * Reads it, with the options above.
     *
     * @param command the command's name
     * @throws UsageException when there is none, or more than one
     */
    static ReadResult read(String command, Arguments arguments) {
        if (arguments.operands().size() != 1) {
            throw new UsageException("which contract? covenant " + command + " CONTRACT");
        }
        List<Path> roots = GenerateArguments.paths(arguments.values("-I"));
        ReadOptions options = new ReadOptions(
                arguments.has("--strict"),
                roots,
                List.of(),
                ReadOptions.defaults().limits(),
                arguments.value("--overlay").map(GenerateArguments::path));
        return read(GenerateArguments.path(arguments.operands().get(0)), options);
    }

    private static ReadResult read(Path file, ReadOptions options) {
        ContractReader first = null;
        for (ContractReader reader : ServiceLoader.load(ContractReader.class, OneContract.class.getClassLoader())) {
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
}
