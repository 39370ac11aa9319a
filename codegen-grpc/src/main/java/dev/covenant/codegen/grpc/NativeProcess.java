package dev.covenant.codegen.grpc;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Runs an executable to its end.
 */
final class NativeProcess {
    /** What it says beyond this is left out; a compiler that says more has nothing to add. */
    private static final int MOST_OUTPUT = 256 * 1024;

    private NativeProcess() {}

    /** How it ended, and what it said on both of its streams. */
    record Outcome(boolean succeeded, String output) {}

    /** @param folder where it runs */
    static Outcome run(Path folder, Duration limit, String... command) throws IOException {
        Path said = folder.resolve("said");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        try {
            process.getOutputStream().close();
            boolean ended = process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
            String output = ended ? read(said) : "did not end within " + limit.toSeconds() + " s";
            return new Outcome(ended && process.exitValue() == 0, output);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while " + command[0] + " ran");
        } finally {
            process.destroyForcibly();
        }
    }

    private static String read(Path said) throws IOException {
        try (InputStream in = Files.newInputStream(said)) {
            return new String(in.readNBytes(MOST_OUTPUT), StandardCharsets.UTF_8);
        }
    }
}
