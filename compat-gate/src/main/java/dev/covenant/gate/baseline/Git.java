package dev.covenant.gate.baseline;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Runs the git that is installed. Only commands that read objects are run: none of them knows hooks or filters.
 *
 * @param program what it is called, normally {@code git}
 * @param folder where it is run
 * @param work for what goes in and out
 */
record Git(String program, Path folder, Path work) {
    private static final int INTERRUPTED = 128;
    private static final Set<String> OF_HOOKS = Set.of("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX");

    /** Takes what a command prints. */
    @FunctionalInterface
    interface Output {
        void read(InputStream out) throws IOException;
    }

    /**
     * What a command came to.
     *
     * @param code 0 when it went well
     * @param output of a command whose output is kept
     * @param complaint the first line it had to say on its error stream; may be empty
     */
    record Answer(int code, String output, String complaint) {
        boolean succeeded() {
            return code == 0;
        }

        List<String> lines() {
            return output.lines().toList();
        }
    }

    /** Runs a command whose output is short. */
    Answer run(String... arguments) throws UnreachableException, IOException {
        StringBuilder text = new StringBuilder();
        Answer answer = run(
                Path.of(""),
                out -> text.append(new String(out.readAllBytes(), StandardCharsets.UTF_8)),
                List.of(arguments));
        return new Answer(answer.code(), text.toString(), answer.complaint());
    }

    /**
     * Runs a command whose output is long.
     *
     * @param input a file that it reads; empty: nothing
     */
    Answer run(Path input, Output output, List<String> arguments) throws UnreachableException, IOException {
        List<String> command = new ArrayList<>(List.of(program, "--no-pager", "--literal-pathspecs"));
        command.addAll(arguments);
        Path errors = work.resolve("git-errors");
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectError(errors.toFile());
        // In a hook they say which repository that is; here the folder says it.
        builder.environment().keySet().removeAll(OF_HOOKS);
        builder.environment().put("LC_ALL", "C");
        builder.environment().put("GIT_TERMINAL_PROMPT", "0");
        builder.environment().put("GIT_OPTIONAL_LOCKS", "0");
        if (!input.toString().isEmpty()) {
            builder.redirectInput(input.toFile());
        }
        Process process = start(builder);
        try {
            if (input.toString().isEmpty()) {
                process.getOutputStream().close();
            }
            try (InputStream out = new BufferedInputStream(process.getInputStream())) {
                output.read(out);
            }
            return new Answer(process.waitFor(), "", firstLine(errors));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer(INTERRUPTED, "", "interrupted");
        } finally {
            process.destroy();
        }
    }

    private Process start(ProcessBuilder builder) throws UnreachableException {
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UnreachableException(
                    "a baseline of a commit needs the program " + program + ", which cannot be run: " + e.getMessage(),
                    "install git, or name a file, a folder, maven:G:A or snapshot as the baseline",
                    e);
        }
    }

    private static String firstLine(Path errors) throws IOException {
        String text = new String(Files.readAllBytes(errors), StandardCharsets.UTF_8);
        return text.lines().findFirst().orElse("").replaceFirst("^fatal: ", "");
    }
}
