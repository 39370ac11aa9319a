package dev.covenant.model.proto;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;

/**
 * The compiler of Protocol Buffers, run for descriptors. It gets no shell, no environment and no input, and a working folder of its own.
 */
final class Protoc {
    private static final int COMPLAINTS = 4 << 20;

    private final Path executable;
    private final WorkFolder work;
    private final List<Root> roots;
    private final long end;

    /**
     * @param time for all runs together
     */
    Protoc(Path executable, WorkFolder work, List<Root> roots, Duration time) {
        this.executable = executable;
        this.work = work;
        this.roots = roots;
        this.end = System.nanoTime() + time.toNanos();
    }

    /**
     * How a run ended.
     *
     * @param done whether the descriptors were written
     * @param late whether it was ended because its time was over
     * @param complaints what it says, a line each
     */
    record Outcome(boolean done, boolean late, List<String> complaints) {}

    /** Where the descriptors are after a run that is done. */
    Path descriptors() {
        return work.folder().resolve("descriptors.binpb");
    }

    /** Compiles the files of these import paths. */
    Outcome run(Collection<String> names) throws IOException {
        Path arguments = work.folder().resolve("arguments");
        Files.write(arguments, arguments(names), StandardCharsets.UTF_8);
        Path output = work.folder().resolve("complaints");
        ProcessBuilder builder = new ProcessBuilder(executable.toString(), "@" + arguments)
                .directory(work.folder().toFile())
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(empty()))
                .redirectOutput(output.toFile());
        keepOnlySystem(builder);
        long left = end - System.nanoTime();
        return left <= 0 ? new Outcome(false, true, List.of()) : outcome(builder.start(), left, output);
    }

    private static Outcome outcome(Process process, long nanos, Path output) throws IOException {
        boolean inTime;
        try {
            inTime = process.waitFor(nanos, TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while protoc ran");
        } finally {
            // Only what has ended leaves the folder alone, which is deleted next.
            process.destroyForcibly().onExit().join();
        }
        return new Outcome(inTime && process.exitValue() == 0, !inTime, lines(output));
    }

    private File empty() throws IOException {
        Path empty = work.folder().resolve("nothing");
        Files.write(empty, new byte[0]);
        return empty.toFile();
    }

    /** Windows needs to know where it is itself. */
    private static void keepOnlySystem(ProcessBuilder builder) {
        String system = builder.environment().get("SystemRoot");
        builder.environment().clear();
        if (system != null) {
            builder.environment().put("SystemRoot", system);
        }
    }

    private List<String> arguments(Collection<String> names) {
        List<String> arguments = new ArrayList<>();
        arguments.add("--descriptor_set_out=" + descriptors());
        arguments.add("--include_imports");
        arguments.add("--include_source_info");
        arguments.add("--retain_options");
        arguments.add("-I" + work.patches());
        roots.forEach(root -> arguments.add("-I" + root.folder()));
        arguments.addAll(names);
        return arguments;
    }

    private static List<String> lines(Path output) throws IOException {
        try (InputStream in = Files.newInputStream(output)) {
            return new String(in.readNBytes(COMPLAINTS), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }
}
