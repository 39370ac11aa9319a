package dev.covenant.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Whether somebody looks on while a command runs.
 */
final class Terminal {
    private static final int STDOUT = 1;
    private static final int STDERR = 2;

    private Terminal() {}

    /**
     * Whether what is printed to stderr is seen at once by a person: it is a terminal that can write over a line, and this is no build
     * on a server, which the variable {@code CI} tells whatever its value.
     */
    static boolean isWatched(Map<String, String> environment) {
        return !environment.containsKey("CI") && !isDumb(environment) && isTerminal(STDERR);
    }

    /**
     * Whether what is printed to stdout may have colours if nobody says more: it is a terminal that has them, and the variable
     * {@code NO_COLOR} is not set (no-color.org).
     */
    static boolean hasColours(Map<String, String> environment) {
        return environment.getOrDefault("NO_COLOR", "").isEmpty() && !isDumb(environment) && isTerminal(STDOUT);
    }

    private static boolean isDumb(Map<String, String> environment) {
        return "dumb".equals(environment.get("TERM"));
    }

    /** Java tells of stdin and stdout together at most. Linux tells what each is; other systems are asked by their own command for it. */
    private static boolean isTerminal(int stream) {
        Path device = Path.of("/proc/self/fd", Integer.toString(stream));
        try {
            return Files.isSymbolicLink(device)
                    ? isTerminal(Files.readSymbolicLink(device))
                    : isTerminalByCommand(stream);
        } catch (IOException e) {
            // There is no such link or command, as on Windows: nobody knows, and then silence is right.
            return false;
        }
    }

    static boolean isTerminalByCommand(int stream) throws IOException {
        try {
            return new ProcessBuilder("test", "-t", Integer.toString(stream))
                            .inheritIO()
                            .start()
                            .waitFor()
                    == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    static boolean isTerminal(Path device) {
        String name = device.toString();
        return name.startsWith("/dev/pts/") || name.startsWith("/dev/tty") || name.equals("/dev/console");
    }
}
