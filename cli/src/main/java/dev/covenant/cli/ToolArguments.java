package dev.covenant.cli;

import dev.covenant.cli.tools.CommandTools;
import dev.covenant.cli.tools.ToolOptions;
import java.util.List;
import java.util.Map;

/**
 * The options that say where native tools are, for commands that read contracts.
 */
final class ToolArguments {
    static final List<Option> OPTIONS = List.of(
            Option.value(ToolOptions.PROTOC, "FILE", "protoc, for .proto files; else from a Maven repository."),
            Option.value(ToolOptions.GRPC_PLUGIN, "FILE", "grpc-java's plugin of protoc; likewise."),
            Option.flag(ToolOptions.OFFLINE, "Fetches nothing that the local Maven repository does not have."));

    private ToolArguments() {}

    /** The tools of a command, to be closed at its end. */
    static CommandTools tools(Arguments arguments, Map<String, String> environment) {
        return new CommandTools(
                ToolOptions.named(arguments::value, environment, GenerateArguments::path),
                arguments.has(ToolOptions.OFFLINE));
    }
}
