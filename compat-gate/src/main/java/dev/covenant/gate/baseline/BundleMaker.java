package dev.covenant.gate.baseline;

import dev.covenant.model.Contract;
import dev.covenant.model.Diagnostic;
import dev.covenant.model.Location;
import dev.covenant.model.OverlayFiles;
import dev.covenant.model.ProtoFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Gives every file of contracts its place in a bundle. */
final class BundleMaker {
    private static final String OPENAPI = "openapi";
    private static final String PROTO = "proto";
    private static final String IMPORTS = "imports";

    private final SideReading reading;
    private final Map<String, byte[]> files = new TreeMap<>();
    private final List<BundleManifest.Entry> entries = new ArrayList<>();
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    BundleMaker(SideReading reading) {
        this.reading = reading;
    }

    /** What cannot be part of a bundle. */
    List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    Bundle make(String version) throws IOException {
        Path base = base();
        List<SideReading.Part> parts = reading.parts().stream()
                .sorted(Comparator.comparing(SideReading.Part::key))
                .toList();
        for (SideReading.Part part : parts) {
            Optional<Contract> contract = part.result().contract();
            if (contract.isPresent() && part.gathered()) {
                proto(part, contract.get());
            } else if (contract.isPresent()) {
                openApi(part, contract.get(), base);
            }
        }
        return new Bundle(new BundleManifest(version, entries), files);
    }

    /** The folder that all files are below which are found by where they lie to each other. */
    private Path base() {
        List<Path> folders = new ArrayList<>();
        for (SideReading.Part part : reading.parts()) {
            if (!part.gathered()) {
                contractFiles(part).forEach(file -> folders.add(real(file).getParent()));
            }
        }
        reading.files().contracts().stream()
                .filter(Files::isDirectory)
                .map(BundleMaker::real)
                .filter(folder -> folders.stream().anyMatch(found -> found.startsWith(folder)))
                .toList()
                .forEach(folders::add);
        Path base = folders.isEmpty() ? Path.of("") : folders.get(0);
        for (Path folder : folders) {
            while (!folder.startsWith(base) && base.getParent() != null) {
                base = base.getParent();
            }
        }
        return base;
    }

    /** An overlay may lie anywhere: it gets a place beside its contract. */
    private static List<Path> contractFiles(SideReading.Part part) {
        return part.result().files().stream()
                .filter(file -> !OverlayFiles.isOverlay(file))
                .toList();
    }

    private static Path real(Path file) {
        return file.toAbsolutePath().normalize();
    }

    private void openApi(SideReading.Part part, Contract contract, Path base) throws IOException {
        Path main = part.paths().get(0);
        for (Path file : contractFiles(part)) {
            add(place(base, file), file);
        }
        String place = place(base, main);
        for (Path overlay : part.result().files()) {
            if (OverlayFiles.isOverlay(overlay)) {
                add(beside(place, OverlayFiles.nameFor(main)), overlay);
            }
        }
        contract.files().stream()
                .filter(file -> file.contains("://"))
                .forEach(address -> diagnostics.add(Diagnostic.warning(
                                "remote-reference",
                                address + " is on the network and no part of the bundle",
                                Location.of(main.toString()))
                        .withHint("copy it beside the contract, or everyone who compares must allow its origin")));
        String key = part.key().isEmpty() ? String.valueOf(main.getFileName()) : part.key();
        entries.add(new BundleManifest.Entry(key, contract.kind(), place, List.of(OPENAPI)));
    }

    private static String place(Path base, Path file) {
        return OPENAPI + "/" + base.relativize(real(file)).toString().replace('\\', '/');
    }

    private static String beside(String place, String name) {
        return place.substring(0, place.lastIndexOf('/') + 1) + name;
    }

    private void proto(SideReading.Part part, Contract contract) throws IOException {
        List<ProtoFile> known = contract.proto().map(facts -> facts.files()).orElse(List.of()).stream()
                .sorted(Comparator.comparing((ProtoFile file) -> -file.path().length()))
                .toList();
        Set<String> placed = new HashSet<>();
        boolean imports = false;
        for (Path file : part.result().files()) {
            Optional<ProtoFile> proto = known.stream()
                    .filter(each -> real(file).endsWith(Path.of(each.path())))
                    .filter(each -> !placed.contains(each.path()))
                    .findFirst();
            if (proto.isPresent()) {
                placed.add(proto.get().path());
                imports |= !proto.get().named();
                add((proto.get().named() ? PROTO : IMPORTS) + "/" + proto.get().path(), file);
            }
        }
        protoOverlays(part, known);
        List<String> roots = imports ? List.of(PROTO, IMPORTS) : List.of(PROTO);
        entries.add(new BundleManifest.Entry(SideReader.PROTO, contract.kind(), PROTO, roots));
    }

    private void protoOverlays(SideReading.Part part, List<ProtoFile> known) throws IOException {
        for (Path overlay : part.result().files()) {
            Optional<ProtoFile> below = known.stream()
                    .filter(ProtoFile::named)
                    .filter(file -> OverlayFiles.isCalledLike(overlay, Path.of(file.path())))
                    .findFirst()
                    .or(() -> known.stream().filter(ProtoFile::named).findFirst());
            if (OverlayFiles.isOverlay(overlay) && below.isPresent()) {
                String name = OverlayFiles.nameFor(Path.of(below.get().path()));
                add(beside(PROTO + "/" + below.get().path(), name), overlay);
            }
        }
    }

    private void add(String place, Path file) throws IOException {
        files.put(place, Files.readAllBytes(file));
    }
}
