package dev.covenant.codegen;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Changes to files below a folder that happen all or not at all. New contents are written to a folder of their own first, so
 * that what can fail (a full disk, say) fails before anything is touched; the changes themselves are renames, undone in
 * reverse order when one does not succeed. A folder that is new comes with all its files by one rename. Planning may be done
 * by several threads, the rest by one.
 */
final class FileTransaction implements AutoCloseable {
    private final Path root;
    private final Queue<Change> changes = new ConcurrentLinkedQueue<>();
    private final Set<Path> staged = ConcurrentHashMap.newKeySet();
    private final Deque<Undo> undo = new ArrayDeque<>();
    private final Deque<Path> created = new ArrayDeque<>();
    private @Nullable Path staging;

    /** What shall become of a file: this content, or none. */
    private record Change(Path target, @Nullable Path content) {}

    private interface Undo {
        void run() throws IOException;
    }

    /** A transaction below a folder, which is created when it is needed. */
    FileTransaction(Path root) {
        this.root = root;
    }

    /** Plans that the file have these bytes. */
    void replace(Path target, byte[] bytes) throws IOException {
        Path content = stagingOf(target);
        if (!staged.contains(content.getParent())) {
            // Another thread may be at it too; the folder is noted when it is there.
            Files.createDirectories(content.getParent());
            staged.add(content.getParent());
        }
        Files.write(content, bytes);
        changes.add(new Change(target, content));
    }

    /** Plans that the file be gone. */
    void delete(Path target) {
        changes.add(new Change(target, null));
    }

    /**
     * Does what was planned.
     *
     * @throws IOException when it cannot be done; then nothing is
     */
    void commit() throws IOException {
        List<Change> left = new ArrayList<>();
        Set<Path> fresh = freshFolders(left);
        try {
            for (Path folder : fresh) {
                moveFolder(folder);
            }
            for (int i = 0; i < left.size(); i++) {
                apply(left.get(i), staging().resolve("o" + i));
            }
        } catch (IOException | RuntimeException e) {
            rollBack(e);
            throw e;
        }
        created.clear();
        removeEmptied();
    }

    /** The outermost folders that are not there yet; the changes that have nothing to do with them are left. */
    private Set<Path> freshFolders(List<Change> left) {
        Map<Path, Path> outermost = new HashMap<>();
        for (Change change : changes) {
            Path parent = change.target().getParent();
            Path missing = outermost.computeIfAbsent(parent, this::outermostMissing);
            if (missing.equals(root)) {
                left.add(change);
            }
        }
        Set<Path> fresh = new TreeSet<>(outermost.values());
        fresh.remove(root);
        return fresh;
    }

    /** The root when nothing is missing. */
    private Path outermostMissing(Path folder) {
        Path missing = root;
        for (Path f = folder;
                f != null && !f.equals(root) && !Files.exists(f, LinkOption.NOFOLLOW_LINKS);
                f = f.getParent()) {
            missing = f;
        }
        return missing;
    }

    private void moveFolder(Path folder) throws IOException {
        Path content = stagingOf(folder);
        Files.move(content, folder, StandardCopyOption.ATOMIC_MOVE);
        undo.push(() -> Files.move(folder, content, StandardCopyOption.ATOMIC_MOVE));
    }

    private Path stagingOf(Path target) throws IOException {
        return staging().resolve("new").resolve(root.relativize(target));
    }

    /** Removes all traces but the changes that were committed. */
    @Override
    public void close() throws IOException {
        if (staging != null) {
            try (Stream<Path> files = Files.walk(staging)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        while (!created.isEmpty()) {
            removeIfEmpty(created.pop());
        }
    }

    private void apply(Change change, Path backup) throws IOException {
        Path target = change.target();
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            Files.move(target, backup, StandardCopyOption.ATOMIC_MOVE);
            undo.push(() -> Files.move(backup, target, StandardCopyOption.ATOMIC_MOVE));
        }
        if (change.content() != null) {
            createFolders(target.getParent());
            Files.move(change.content(), target, StandardCopyOption.ATOMIC_MOVE);
            undo.push(() -> Files.delete(target));
        }
    }

    private void rollBack(Exception cause) {
        while (!undo.isEmpty()) {
            try {
                undo.pop().run();
            } catch (IOException e) {
                cause.addSuppressed(e);
            }
        }
    }

    private synchronized Path staging() throws IOException {
        Path folder = staging;
        if (folder == null) {
            createFolders(root);
            folder = Files.createTempDirectory(root, ".covenant-");
            staging = folder;
        }
        return folder;
    }

    private void createFolders(@Nullable Path folder) throws IOException {
        if (folder == null || Files.isDirectory(folder)) {
            return;
        }
        createFolders(folder.getParent());
        Files.createDirectory(folder);
        created.push(folder);
    }

    private void removeEmptied() throws IOException {
        for (Change change : changes) {
            Path folder = change.content() == null ? change.target().getParent() : root;
            while (folder != null && !folder.equals(root) && removeIfEmpty(folder)) {
                folder = folder.getParent();
            }
        }
    }

    private static boolean removeIfEmpty(Path folder) throws IOException {
        try {
            return Files.deleteIfExists(folder);
        } catch (DirectoryNotEmptyException e) {
            return false;
        }
    }
}
