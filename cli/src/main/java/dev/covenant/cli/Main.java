package dev.covenant.cli;

/**
 * Where the process begins.
 */
public final class Main {
    private Main() {}

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] args) {
        int code = new Covenant(
                        new Console(System.out, System.err, Terminal.isWatched(System.getenv()), System.getenv()))
                .run(args);
        System.out.flush();
        System.err.flush();
        System.exit(code);
    }
}
