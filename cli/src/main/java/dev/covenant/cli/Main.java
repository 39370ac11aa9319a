package dev.covenant.cli;

import java.util.Map;

/**
 * Where the process begins.
 */
public final class Main {
    private Main() {}

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] args) {
        int code = new Covenant(console()).run(args);
        System.out.flush();
        System.err.flush();
        System.exit(code);
    }

    /** The world around this process. */
    static Console console() {
        Map<String, String> environment = System.getenv();
        return new Console(
                System.out, System.err, Terminal.isWatched(environment), Terminal.hasColours(environment), environment);
    }
}
