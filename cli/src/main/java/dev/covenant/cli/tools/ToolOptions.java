package dev.covenant.cli.tools;

import dev.covenant.model.NativeTool;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * How users name native tools: by an option, or else by an environment variable.
 */
public final class ToolOptions {
    /** Takes the path of protoc. */
    public static final String PROTOC = "--protoc";

    /** Takes the path of grpc-java's plugin of protoc. */
    public static final String GRPC_PLUGIN = "--grpc-plugin";

    /** Allows nothing to be fetched. */
    public static final String OFFLINE = "--offline";

    static final String PROTOC_VARIABLE = "PROTOC";
    static final String GRPC_PLUGIN_VARIABLE = "PROTOC_GEN_GRPC_JAVA";

    private ToolOptions() {}

    /**
     * The tools that are named.
     *
     * @param options the value of an option
     * @param environment the variables
     * @param path makes a path of what was named
     */
    public static Map<NativeTool, Path> named(
            Function<String, Optional<String>> options, Map<String, String> environment, Function<String, Path> path) {
        Map<NativeTool, Path> named = new EnumMap<>(NativeTool.class);
        options.apply(PROTOC)
                .or(() -> variable(environment, PROTOC_VARIABLE))
                .ifPresent(text -> named.put(NativeTool.PROTOC, path.apply(text)));
        options.apply(GRPC_PLUGIN)
                .or(() -> variable(environment, GRPC_PLUGIN_VARIABLE))
                .ifPresent(text -> named.put(NativeTool.GRPC_JAVA, path.apply(text)));
        return named;
    }

    private static Optional<String> variable(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }
}
