package dev.covenant.model.proto;

import dev.covenant.model.DiagnosticCode;
import dev.covenant.model.Location;
import dev.covenant.model.OverlayFiles;
import dev.covenant.model.PolicyKey;
import dev.covenant.model.ProtoOption;
import dev.covenant.model.ReadOptions;
import dev.covenant.model.Spelling;
import dev.covenant.model.tree.Findings;
import dev.covenant.model.tree.MappingNode;
import dev.covenant.model.tree.Node;
import dev.covenant.model.tree.TreeReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the options of {@code covenant/options.proto} would say, in files of their own: {@code user.covenant.yaml} beside
 * {@code user.proto} has {@code document} for that file, {@code services} and {@code operations} by full names.
 */
final class Overlays {
    private static final List<String> PARTS = List.of("document", "services", "operations");

    private final ReadOptions options;
    private final Findings findings;
    private final List<Path> files = new ArrayList<>();
    private final Map<String, ProtoOption> documents = new HashMap<>();
    private final Map<String, ProtoOption> services = new HashMap<>();
    private final Map<String, ProtoOption> operations = new HashMap<>();

    private Overlays(ReadOptions options, Findings findings) {
        this.options = options;
        this.findings = findings;
    }

    /**
     * Those that belong to files.
     *
     * @param named the files that the user named
     */
    static Overlays of(Collection<SourceFile> named, ReadOptions options, Findings findings) {
        Overlays overlays = new Overlays(options, findings);
        Path given = options.overlay().orElse(null);
        if (given != null) {
            List<SourceFile> like = named.stream()
                    .filter(file -> OverlayFiles.isCalledLike(given, file.path()))
                    .toList();
            overlays.read(given, like.isEmpty() ? named : like);
        }
        for (SourceFile file : named) {
            Path shown = Path.of(file.shown());
            if (given == null || !OverlayFiles.isCalledLike(given, shown)) {
                OverlayFiles.beside(shown).ifPresent(beside -> overlays.read(beside, List.of(file)));
            }
        }
        return overlays;
    }

    /** The files they are in. */
    List<Path> files() {
        return List.copyOf(files);
    }

    /** What is said of a file by its import path. */
    Optional<ProtoOption> document(String file) {
        return Optional.ofNullable(documents.get(file));
    }

    Optional<ProtoOption> service(String name) {
        return Optional.ofNullable(services.get(name));
    }

    Optional<ProtoOption> operation(String name) {
        return Optional.ofNullable(operations.get(name));
    }

    /** Tells what is said of something that is not there. */
    void tellUnknown(Collection<String> knownServices, Collection<String> knownOperations) {
        tellUnknown("service", services, knownServices);
        tellUnknown("operation", operations, knownOperations);
    }

    private void tellUnknown(String what, Map<String, ProtoOption> said, Collection<String> known) {
        said.forEach((name, option) -> {
            if (!known.contains(name)) {
                findings.add(
                        DiagnosticCode.UNKNOWN_OVERLAY_PLACE,
                        option.location(),
                        "the contract has no " + what + " '" + name + "'",
                        Spelling.hint(name, known));
            }
        });
    }

    private void read(Path overlay, Collection<SourceFile> of) {
        files.add(overlay);
        Node root = tree(overlay).orElse(null);
        if (root instanceof MappingNode top) {
            tellUnknownParts(top);
            OverlayEntries entries = new OverlayEntries(findings);
            entries.one(top, "document", PolicyKey.Place.DOCUMENT)
                    .ifPresent(said -> of.forEach(file -> documents.put(file.name(), said)));
            put(entries.named(top, "services", PolicyKey.Place.PATH), services);
            put(entries.named(top, "operations", PolicyKey.Place.OPERATION), operations);
        } else if (root != null) {
            findings.add(DiagnosticCode.BAD_OVERLAY, root.location(), "an overlay is an object");
        }
    }

    private Optional<Node> tree(Path overlay) {
        String shown = overlay.toString();
        try (InputStream in = Files.newInputStream(overlay)) {
            byte[] bytes = in.readNBytes((int) Math.min(options.limits().bytes() + 1, Integer.MAX_VALUE - 16));
            return new TreeReader(options.limits(), findings).read(shown, bytes);
        } catch (IOException e) {
            findings.add(DiagnosticCode.NO_SUCH_FILE, Location.of(shown), "cannot be opened: " + e.getMessage());
            return Optional.empty();
        }
    }

    private void tellUnknownParts(MappingNode top) {
        for (int i = 0; i < top.size(); i++) {
            if (!PARTS.contains(top.key(i))) {
                findings.add(
                        DiagnosticCode.BAD_OVERLAY,
                        top.value(i).location(),
                        "an overlay of proto files has no key '" + top.key(i) + "', only " + String.join(", ", PARTS),
                        Spelling.hint(top.key(i), PARTS));
            }
        }
    }

    /** Two files may speak of one service, but not of the same twice. */
    private void put(Map<String, ProtoOption> said, Map<String, ProtoOption> all) {
        said.forEach((name, option) -> {
            ProtoOption before = all.putIfAbsent(name, option);
            if (before != null) {
                findings.add(
                        DiagnosticCode.BAD_OVERLAY,
                        option.location(),
                        "'" + name + "' is spoken of twice; the first is at " + before.location(),
                        "put both into one");
            }
        });
    }
}
