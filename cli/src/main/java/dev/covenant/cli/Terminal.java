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

    /** Java tells of stdin and stdout at most. Linux tells what stderr is; other systems are asked by their own command for it. */
    private static boolean isTerminal() {
        try {
            return Files.isSymbolicLink(STDERR) ? isTerminal(Files.readSymbolicLink(STDERR)) : isTerminalByCommand();
        } catch (IOException e) {
            // There is no such link or command, as on Windows: nobody knows, and then silence is right.
            return false;
        }
    }

    static boolean isTerminalByCommand() throws IOException {
        try {
            return new ProcessBuilder("test", "-t", "2").inheritIO().start().waitFor() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    static boolean isTerminal(Path device) {
        return device.startsWith("/dev/pts") || device.toString().matches("/dev/(tty.*|console)");
    }
}
