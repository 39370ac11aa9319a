package dev.covenant.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Whether somebody looks on while a command runs.
 */
final class Terminal {
    private static final Path STDERR = Path.of("/proc/self/fd/2");

    private Terminal() {}

    /**
     * Whether what is printed to stderr is seen at once by a person: it is a terminal that can write over a line, and this is no build
     * on a server, which the variable {@code CI} tells whatever its value.
     */
    static boolean isWatched(Map<String, String> environment) {
        return !environment.containsKey("CI") && !"dumb".equals(environment.get("TERM")) && isTerminal();
    }

    /** Java only tells whether stdin and stdout are a terminal; Linux tells what stderr is. */
    private static boolean isTerminal() {
        if (!Files.isSymbolicLink(STDERR)) {
            return System.console() != null;
        }
        try {
            return isTerminal(Files.readSymbolicLink(STDERR));
        } catch (IOException e) {
            // Nobody knows: then silence is right.
            return false;
        }
    }

    static boolean isTerminal(Path device) {
        return device.startsWith("/dev/pts") || device.toString().matches("/dev/(tty.*|console)");
    }
}
