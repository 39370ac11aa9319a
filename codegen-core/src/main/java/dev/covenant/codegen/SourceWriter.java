package dev.covenant.codegen;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The only code that writes generated files. It writes below its root only, touches only what changed, removes what it wrote
 * earlier and is no longer wanted, and either does all of it or nothing.
 */
final class SourceWriter {
    private final OutputRoot root;
    private final Map<String, WrittenFile> earlier = new TreeMap<>();

    /**
     * A writer into a folder, which need not exist.
     *
     * @param earlier what the run before wrote there; only these files may be deleted
     */
    SourceWriter(Path folder, List<WrittenFile> earlier) {
        root = new OutputRoot(folder);
        earlier.forEach(file -> this.earlier.put(file.path(), file));
    }

    /**
     * Brings the folder to exactly these files, other people's files aside.
     *
     * @param files made while they are written, by several threads when the stream is parallel
     * @throws IOException when it cannot; then the folder is as it was before
     */
    WriteResult write(Stream<GeneratedFile> files) throws IOException {
        try (FileTransaction transaction = new FileTransaction(root.path())) {
            List<Staged> staged = stage(files, transaction);
            OutputRoot.checkCollisions(
                    staged.stream().map(file -> file.now().path()).toList());
            List<WrittenFile> all = staged.stream().map(Staged::now).toList();
            int written = (int) staged.stream().filter(Staged::differs).count();
            List<String> kept = new ArrayList<>();
            int deleted = orphans(all, transaction, kept);
            transaction.commit();
            return new WriteResult(all, written, deleted, List.copyOf(kept));
        }
    }

    /** A file as it shall be, and whether that is a change. */
    private record Staged(WrittenFile now, boolean differs) {}

    private List<Staged> stage(Stream<GeneratedFile> files, FileTransaction transaction) throws IOException {
        try {
            List<Staged> staged =
                    new ArrayList<>(files.map(file -> stage(file, transaction)).toList());
            staged.sort(Comparator.comparing(file -> file.now().path()));
            return staged;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private Staged stage(GeneratedFile file, FileTransaction transaction) {
        byte[] bytes = file.bytes();
        try {
            boolean differs = stage(file.path(), bytes, transaction);
            return new Staged(new WrittenFile(file.path(), bytes.length, Checksum.of(bytes)), differs);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean stage(String path, byte[] bytes, FileTransaction transaction) throws IOException {
        Path target = root.resolve(path);
        root.checkLinks(target);
        if (root.isFile(target)) {
            byte[] old = Files.size(target) > 2L * bytes.length + 1_000 ? new byte[0] : Files.readAllBytes(target);
            if (Arrays.equals(old, bytes)) {
                return false;
            }
            checkOurs(path, target);
        }
        transaction.replace(target, bytes);
        return true;
    }

    /** A file that is in the way and neither was written by us nor says so is somebody's work. */
    private void checkOurs(String path, Path target) throws IOException {
        if (!earlier.containsKey(path) && !startsWithNotice(target)) {
            throw new IOException(target + " exists and was not generated; choose another output folder");
        }
    }

    private static boolean startsWithNotice(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            String start = new String(in.readNBytes(SourceFiles.NOTICE.length() + 3), StandardCharsets.UTF_8);
            return start.equals("// " + SourceFiles.NOTICE);
        }
    }

    private int orphans(List<WrittenFile> current, FileTransaction transaction, List<String> kept) throws IOException {
        Map<String, WrittenFile> orphans = new TreeMap<>(earlier);
        current.forEach(file -> orphans.remove(file.path()));
        int deleted = 0;
        for (WrittenFile orphan : orphans.values()) {
            Path file = root.resolve(orphan.path());
            root.checkLinks(file);
            if (!root.isFile(file)) {
                continue;
            }
            if (Checksum.of(Files.readAllBytes(file)).equals(orphan.checksum())) {
                transaction.delete(file);
                deleted++;
            } else {
                kept.add(orphan.path());
            }
        }
        return deleted;
    }
}
