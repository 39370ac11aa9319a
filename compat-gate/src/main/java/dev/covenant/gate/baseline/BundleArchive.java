package dev.covenant.gate.baseline;

import dev.covenant.model.ReadLimits;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Enumeration;
import java.util.Map;
import java.util.SortedMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Bundles as archives. */
final class BundleArchive {
    /** The first time that an archive can say: every build says it. */
    private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 1, 1, 0, 0);

    private static final long TOTAL = 512L << 20;

    private BundleArchive() {}

    static void write(SortedMap<String, byte[]> files, Path target) throws IOException {
        Path folder = target.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        try (OutputStream out = Files.newOutputStream(target);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(ALWAYS);
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
    }

    /**
     * Takes an archive out.
     *
     * @throws BundleException when it is no archive, or would leave the folder or fill the disk
     * @throws IOException when files cannot be written
     */
    static void extract(Path archive, Path folder) throws BundleException, IOException {
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            if (zip.size() > ReadLimits.defaults().files()) {
                throw new BundleException("it has " + zip.size() + " entries, more than allowed");
            }
            long left = TOTAL;
            for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
                ZipEntry entry = all.nextElement();
                if (!entry.isDirectory()) {
                    left -= extract(zip, entry, target(entry, folder), left);
                }
            }
        } catch (ZipException | EOFException e) {
            throw new BundleException("it is no archive: " + e.getMessage(), e);
        }
    }

    private static Path target(ZipEntry entry, Path folder) throws BundleException {
        try {
            Path target = folder.resolve(entry.getName()).normalize();
            if (target.startsWith(folder) && !target.equals(folder)) {
                return target;
            }
        } catch (InvalidPathException e) {
            throw new BundleException("it has an entry that cannot be a file: " + entry.getName(), e);
        }
        throw new BundleException("it has an entry that leaves its folder: " + entry.getName());
    }

    /** What an entry says of its size is not believed. */
    private static long extract(ZipFile zip, ZipEntry entry, Path target, long left)
            throws BundleException, IOException {
        long allowed = Math.min(left, ReadLimits.defaults().bytes());
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] content = in.readNBytes((int) allowed + 1);
            if (content.length > allowed) {
                throw new BundleException("it is larger than allowed when it is taken out: " + entry.getName());
            }
            if (isBlocked(target)) {
                throw new BundleException("it has a file and a folder of one name: " + entry.getName());
            }
            Files.createDirectories(target.getParent());
            Files.write(target, content);
            return content.length;
        }
    }

    private static boolean isBlocked(Path target) {
        boolean blocked = Files.isDirectory(target);
        for (Path above = target.getParent(); above != null && !blocked; above = above.getParent()) {
            blocked = Files.isRegularFile(above);
        }
        return blocked;
    }
}
