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
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Changes to files below a folder that happen all or not at all. New contents are written to a folder of their own first, so
 * that what can fail (a full disk, say) fails before anything is touched; the changes themselves are renames, undone in
 * reverse order when one does not succeed.
 */
final class FileTransaction implements AutoCloseable {
    private final Path root;
    private final List<Change> changes = new ArrayList<>();
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
        Path content = staging().resolve("n" + changes.size());
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
        try {
            for (int i = 0; i < changes.size(); i++) {
                apply(changes.get(i), staging().resolve("o" + i));
            }
        } catch (IOException | RuntimeException e) {
            rollBack(e);
            throw e;
        }
        created.clear();
        removeEmptied();
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

    private Path staging() throws IOException {
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
