package dev.covenant.maven;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The proto files in the jars of a project's dependencies, as folders that imports are looked for in. Each jar is taken out once,
 * until it changes.
 */
final class DependencyImports {
    private final Path folder;

    /** @param folder for what is taken out */
    DependencyImports(Path folder) {
        this.folder = folder;
    }

    /**
     * A root for each dependency that has proto files, in their order.
     *
     * @param dependencies jars, and class folders of modules of the same build
     */
    List<Path> roots(List<Path> dependencies) throws IOException {
        List<Path> roots = new ArrayList<>();
        for (Path dependency : dependencies) {
            if (Files.isDirectory(dependency) && ProtoSources.areIn(List.of(dependency))) {
                roots.add(dependency);
            } else if (dependency.toString().endsWith(".jar") && Files.isRegularFile(dependency)) {
                Path root = folder.resolve(key(dependency));
                if (Files.isDirectory(root) || extract(dependency, root)) {
                    roots.add(root);
                }
            }
        }
        return List.copyOf(roots);
    }

    private static String key(Path jar) throws IOException {
        String state = Files.size(jar) + "-" + Files.getLastModifiedTime(jar).toMillis();
        return String.valueOf(jar.getFileName()).replace(".jar", "") + "-" + state;
    }

    /** Whether there was anything; the root appears whole or not at all. */
    private static boolean extract(Path jar, Path root) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            List<? extends ZipEntry> protos =
                    zip.stream().filter(DependencyImports::isProto).toList();
            if (protos.isEmpty()) {
                return false;
            }
            Path fresh = root.resolveSibling(root.getFileName() + ".new");
            delete(fresh);
            Files.createDirectories(fresh);
            for (ZipEntry proto : protos) {
                extract(zip, proto, fresh);
            }
            Files.move(fresh, root, StandardCopyOption.ATOMIC_MOVE);
            return true;
        }
    }

    /** What the compiler itself knows is left out, and so is what is no file of a proto path. */
    private static boolean isProto(ZipEntry entry) {
        return entry.getName().endsWith(ProtoSources.ENDING) && !entry.getName().startsWith("google/protobuf/");
    }

    private static void extract(ZipFile zip, ZipEntry proto, Path root) throws IOException {
        Path file = root.resolve(proto.getName()).normalize();
        if (!file.startsWith(root)) {
            throw new IOException(zip.getName() + " has an entry that leaves its folder: " + proto.getName());
        }
        Files.createDirectories(file.getParent());
        try (InputStream in = zip.getInputStream(proto)) {
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
