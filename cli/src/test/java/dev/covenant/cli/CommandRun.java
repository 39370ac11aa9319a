package dev.covenant.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** One run of the command in this process, and what it printed. */
record CommandRun(int code, String out, String err) {
    static CommandRun of(String... args) {
        return of(false, args);
    }

    /** A run that somebody looks at. */
    static CommandRun watched(String... args) {
        return of(true, args);
    }

    private static CommandRun of(boolean watched, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = new Covenant(new Console(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        watched,
                        false,
                        System.getenv()))
                .run(args);
        return new CommandRun(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
