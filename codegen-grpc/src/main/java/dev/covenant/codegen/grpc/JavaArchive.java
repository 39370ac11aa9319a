package dev.covenant.codegen.grpc;

import dev.covenant.codegen.ForeignFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Reads the archive that protoc writes when its output is called {@code .jar}.
 */
final class JavaArchive {
    private JavaArchive() {}

    /** Its Java files, sorted by path. */
    static List<ForeignFile> read(Path archive, Origins origins) throws IOException {
        List<ForeignFile> files = new ArrayList<>();
        try (ZipFile zip = new ZipFile(archive.toFile(), StandardCharsets.UTF_8)) {
            for (ZipEntry entry : zip.stream().toList()) {
                String path = entry.getName();
                if (path.endsWith(".java")) {
                    files.add(new ForeignFile(path, text(zip, entry), origins.of(path)));
                }
            }
        }
        files.sort(Comparator.comparing(ForeignFile::path));
        return List.copyOf(files);
    }

    private static String text(ZipFile zip, ZipEntry entry) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
