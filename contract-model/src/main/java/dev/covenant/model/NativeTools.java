package dev.covenant.model;

import java.nio.file.Path;
import java.util.Map;

/**
 * Where the native executables are: in a repository, at a place that the user named, or nowhere.
 */
@FunctionalInterface
public interface NativeTools {
    /**
     * An executable file. May take long the first time, when it is fetched.
     *
     * @throws NativeToolException when there is none for this machine, or it cannot be fetched
     */
    Path path(NativeTool tool) throws NativeToolException;

    /** None at all. */
    static NativeTools none() {
        return of(Map.of());
    }

    /** Those that lie at known places. */
    static NativeTools of(Map<NativeTool, Path> paths) {
        Map<NativeTool, Path> known = Map.copyOf(paths);
        return tool -> {
            Path path = known.get(tool);
            if (path == null) {
                throw new NativeToolException("there is no " + tool.artifact() + " here", "name one");
            }
            return path;
        };
    }
}
