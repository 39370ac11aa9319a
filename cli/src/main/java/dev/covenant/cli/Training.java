package dev.covenant.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Runs several command lines in one process, so that the archive of classes that makes the launcher start fast knows what all of them
 * load. Only the build runs this.
 */
final class Training {
    private Training() {}

    /**
     * Runs each line of a file: words, separated by blanks.
     *
     * @throws IOException when the file cannot be read
     */
    public static void main(String[] args) throws IOException {
        Console console = Main.console();
        for (String line : Files.readAllLines(Path.of(args[0]))) {
            new Covenant(console).run(line.split(" ", -1));
        }
    }
}
