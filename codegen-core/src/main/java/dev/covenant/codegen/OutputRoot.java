package dev.covenant.codegen;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The folder that generated files go to, and the gate through which every path must pass that goes there.
 */
final class OutputRoot {
    private final Path root;
    private final Set<Path> checked = ConcurrentHashMap.newKeySet();

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
            if (part.isEmpty() || part.equals(".") || part.equals("..") || !harmless(part)) {
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
        checkFolder(file.getParent());
        if (Files.isSymbolicLink(file)) {
            throw new IOException(file + " is a symbolic link, which generated files do not follow");
        }
    }

    private void checkFolder(@Nullable Path folder) throws IOException {
        if (folder == null || folder.equals(root) || !checked.add(folder)) {
            return;
        }
        checkFolder(folder.getParent());
        if (Files.isSymbolicLink(folder)) {
            throw new IOException(folder + " is a symbolic link, which generated files do not follow");
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

    private static boolean harmless(String part) {
        for (int i = 0; i < part.length(); i++) {
            char c = part.charAt(i);
            if (c <= 0x20 || c == 0x7F || "\\:*?\"<>|".indexOf(c) >= 0) {
                return false;
            }
        }
        return true;
    }
}
