package dev.covenant.gate.baseline;

import dev.covenant.model.Diagnostic;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Contracts with everything they refer to, import or have over them, so that a later build can read them without anything else. The
 * same contracts are always the same bytes.
 *
 * <p>{@code covenant-contract.properties} says what is in it; {@code openapi/} has OpenAPI contracts as they lie to each other,
 * {@code proto/} has proto files and {@code imports/} what they import, both by import paths.
 */
public final class Bundle {
    private final BundleManifest manifest;
    private final SortedMap<String, byte[]> files;

    Bundle(BundleManifest manifest, Map<String, byte[]> files) {
        this.manifest = manifest;
        this.files = new TreeMap<>(files);
        this.files.put(BundleManifest.NAME, manifest.text().getBytes(StandardCharsets.ISO_8859_1));
    }

    /**
     * Reads contracts and puts them together.
     *
     * @param version of the project
     * @throws IOException when a file that was just read cannot be read again
     */
    public static BundleResult of(ContractFiles contracts, String version) throws IOException {
        SideReading reading = SideReading.of(contracts);
        // For what there is to say, not for the side.
        SideResult side = SideReader.result(new SideOrigin("", Optional.empty(), Path.of(""), ""), reading);
        if (side instanceof SideResult.Unreadable unreadable) {
            return new BundleResult.Unreadable(unreadable.diagnostics());
        }
        BundleMaker maker = new BundleMaker(reading);
        Bundle bundle = maker.make(version);
        List<Diagnostic> diagnostics = Stream.concat(reading.diagnostics().stream(), maker.diagnostics().stream())
                .toList();
        return new BundleResult.Made(bundle, diagnostics);
    }

    /** The keys of its contracts. */
    public List<String> keys() {
        return manifest.entries().stream().map(BundleManifest.Entry::key).toList();
    }

    /** Its files by their paths in it. */
    SortedMap<String, byte[]> files() {
        return files;
    }

    /** The file that makes a folder a bundle. */
    static Path manifestIn(Path folder) {
        return folder.resolve(BundleManifest.NAME);
    }

    /**
     * Writes an archive.
     *
     * @throws IOException when it cannot be written
     */
    public void writeArchive(Path target) throws IOException {
        BundleArchive.write(files, target);
    }

    /**
     * Whether a folder has this and nothing else; its version may be another one, since a new version alone changes no contract.
     *
     * @throws IOException when a file that is there cannot be read
     */
    public boolean isIn(Path folder) throws IOException {
        if (!Files.isRegularFile(manifestIn(folder)) || !files.keySet().containsAll(paths(folder))) {
            return false;
        }
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path there = folder.resolve(file.getKey());
            boolean same = file.getKey().equals(BundleManifest.NAME)
                    ? isManifest(folder)
                    : Files.isRegularFile(there) && Arrays.equals(Files.readAllBytes(there), file.getValue());
            if (!same) {
                return false;
            }
        }
        return true;
    }

    private boolean isManifest(Path folder) {
        try {
            return BundleManifest.load(folder).entries().equals(manifest.entries());
        } catch (BundleException e) {
            // Whatever it is, it is not this.
            return false;
        }
    }

    /** Hidden files, such as {@code .gitattributes}, are none of its own. */
    private static List<String> paths(Path folder) throws IOException {
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(Files::isRegularFile)
                    .filter(file -> !String.valueOf(file.getFileName()).startsWith("."))
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    /**
     * Makes a folder have this and nothing else. Only an empty folder, or one that had a bundle before, is written to.
     *
     * @throws IOException when it has other things, or cannot be written
     */
    public void writeFolder(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            clear(folder);
        }
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path target = folder.resolve(file.getKey());
            Files.createDirectories(target.getParent());
            Files.write(target, file.getValue());
        }
    }

    private static void clear(Path folder) throws IOException {
        List<String> paths = paths(folder);
        if (!paths.isEmpty() && !Files.isRegularFile(manifestIn(folder))) {
            throw new IOException(folder + " has files and no " + BundleManifest.NAME
                    + ": it is no snapshot, and nothing was written; name an empty folder");
        }
        for (String path : paths) {
            Files.delete(folder.resolve(path));
        }
    }
}
