package dev.covenant.codegen;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TreeMap;

/**
 * The folder that generated files go to, and the gate through which every path must pass that goes there.
 */
final class OutputRoot {
    private final Path root;

    OutputRoot(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    Path path() {
        return root;
    }

    /**
     * Where a generated file lies.
     *
     * @throws IllegalStateException when the path would leave the root: names are ours, so this is our mistake
     */
    Path resolve(String relative) {
        for (String part : relative.split("/", -1)) {
            if (part.isEmpty()
                    || part.equals(".")
                    || part.equals("..")
                    || !part.chars().allMatch(OutputRoot::harmless)) {
                throw new IllegalStateException("not a path for a generated file: " + relative);
            }
        }
        return root.resolve(relative);
    }

    /**
     * Refuses links on the way from the root to the file, and the file itself when it is one: what is behind them is not
     * ours.
     *
     * @throws IOException naming the link
     */
    void checkLinks(Path file) throws IOException {
        Path path = root;
        for (Path part : root.relativize(file)) {
            path = path.resolve(part);
            if (Files.isSymbolicLink(path)) {
                throw new IOException(path + " is a symbolic link, which generated files do not follow");
            }
        }
    }

    /**
     * Refuses paths that are one file where case does not count.
     *
     * @throws IllegalStateException naming both
     */
    static void checkCollisions(Iterable<String> relativePaths) {
        TreeMap<String, String> seen = new TreeMap<>();
        for (String path : relativePaths) {
            String other = seen.put(path.toLowerCase(Locale.ROOT), path);
            if (other != null) {
                throw new IllegalStateException("two generated files are one: " + other + " and " + path);
            }
        }
    }

    boolean isFile(Path file) {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    }

    private static boolean harmless(int c) {
        return c > 0x20 && c != 0x7F && "\\:*?\"<>|".indexOf(c) < 0;
    }
}
