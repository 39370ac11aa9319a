package dev.covenant.model.openapi;

import dev.covenant.model.Diagnostic;
import dev.covenant.model.DiagnosticCode;
import dev.covenant.model.Location;
import dev.covenant.model.ReadOptions;
import dev.covenant.model.tree.Findings;
import dev.covenant.model.tree.Node;
import dev.covenant.model.tree.Place;
import dev.covenant.model.tree.TreeReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The files of a contract, each read once. Files are opened below the contract's own folder and the folders the caller
 * named, links resolved; nothing else is.
 */
final class Documents {
    private final ReadOptions options;
    private final Findings findings;
    private final Roots roots;
    private final Origins origins;
    /** By name in locations, which is unique. */
    private final Map<String, Document> byName = new HashMap<>();
    /** By path or address; empty when it could not be read. */
    private final Map<Object, Optional<Document>> opened = new HashMap<>();

    private final List<Path> files = new ArrayList<>();
    private final List<String> overlays = new ArrayList<>();

    Documents(Path contract, ReadOptions options, Findings findings) {
        this.options = options;
        this.findings = findings;
        this.roots = new Roots(contract, options.includeRoots());
        this.origins = new Origins(options.allowedOrigins(), options.limits());
    }

    /** Every file that was looked at. */
    List<Path> files() {
        return files;
    }

    /** The names of all documents. */
    List<String> names() {
        return Stream.concat(byName.keySet().stream(), overlays.stream())
                .sorted()
                .toList();
    }

    /** The document a place is in. */
    Document of(Place place) {
        Document document = byName.get(place.file());
        if (document == null) {
            throw new IllegalStateException("no document " + place.file());
        }
        return document;
    }

    Optional<Document> contract(Path file) {
        Path path = file.toAbsolutePath().normalize();
        Optional<Document> document = named(file).map(root -> new Document(file.toString(), path, null, root));
        document.ifPresent(d -> register(path, d));
        return document;
    }

    /** What lies over the contract; nothing that a {@code $ref} could lead to. */
    Optional<Node> overlay(Path file) {
        overlays.add(file.toString());
        return named(file);
    }

    private Optional<Node> named(Path file) {
        files.add(file);
        byte[] bytes;
        try {
            bytes = bounded(file);
        } catch (IOException e) {
            findings.add(DiagnosticCode.NO_SUCH_FILE, Location.of(file.toString()), "cannot be opened: " + reason(e));
            return Optional.empty();
        }
        return new TreeReader(options.limits(), findings).read(file.toString(), bytes);
    }

    /**
     * The document that a reference names.
     *
     * @param reference the part of a {@code $ref} before {@code #}, not empty
     * @param from where the {@code $ref} is
     */
    Optional<Document> open(String reference, Node from) {
        Document base = of(from.place());
        URI absolute = Origins.absolute(reference, base.uri());
        if (absolute != null) {
            return opened.containsKey(absolute) ? opened.get(absolute) : fetch(absolute, from);
        }
        Path path = roots.locate(reference, base);
        if (path == null) {
            findings.add(DiagnosticCode.UNRESOLVED_REF, from.location(), "'" + reference + "' is no file name");
            return Optional.empty();
        }
        Optional<Document> known = opened.get(path);
        return known != null ? known : read(path, reference, from);
    }

    private Optional<Document> read(Path path, String reference, Node from) {
        boolean inside = roots.contain(path);
        if (!inside && Files.exists(path)) {
            return outside(reference, from);
        }
        if (!inside || !Files.isRegularFile(path)) {
            String hint = reference.startsWith("/") ? "a place in this file is written '#" + reference + "'" : "";
            findings.add(DiagnosticCode.UNRESOLVED_REF, from.location(), "there is no file '" + reference + "'", hint);
            return remember(path, null);
        }
        if (!roots.reallyContain(path)) {
            return outside(reference, from);
        }
        if (opened.size() >= options.limits().files()) {
            findings.add(
                    DiagnosticCode.TOO_MANY_FILES,
                    from.location(),
                    "the contract has more than " + options.limits().files() + " files");
            return remember(path, null);
        }
        files.add(path);
        try {
            return remember(path, parse(roots.name(path), bounded(path), path, from));
        } catch (IOException e) {
            findings.add(
                    DiagnosticCode.UNREADABLE_FILE,
                    from.location(),
                    "'" + reference + "' cannot be opened: " + reason(e));
            return remember(path, null);
        }
    }

    private Optional<Document> outside(String reference, Node from) {
        findings.add(
                DiagnosticCode.REF_OUTSIDE_ROOT,
                from.location(),
                "'" + reference + "' is outside the contract's folder; it was not opened",
                "name the folder it may be read from (-I)");
        return Optional.empty();
    }

    private @Nullable Document parse(String name, byte[] bytes, Path path, Node from) {
        Node root = tree(name, bytes, from);
        return root == null ? null : new Document(name, path, null, root);
    }

    /** A referenced file that is no JSON or YAML costs what it would have said; one that attacks the reader is an error. */
    private @Nullable Node tree(String name, byte[] bytes, Node from) {
        Findings own = findings.sibling();
        Optional<Node> root = new TreeReader(options.limits(), own).read(name, bytes);
        if (root.isPresent()) {
            findings.addAll(own);
            return root.get();
        }
        for (Diagnostic fault : own.all()) {
            if (isMalformed(fault.code())) {
                findings.add(DiagnosticCode.UNREADABLE_FILE, from.location(), "cannot be read: " + fault);
            } else {
                findings.addAll(own);
            }
        }
        return null;
    }

    private static boolean isMalformed(String code) {
        return code.equals(DiagnosticCode.MALFORMED_JSON.text())
                || code.equals(DiagnosticCode.MALFORMED_YAML.text())
                || code.equals(DiagnosticCode.EMPTY_FILE.text())
                || code.equals(DiagnosticCode.NOT_TEXT.text());
    }

    private Optional<Document> fetch(URI address, Node from) {
        if (!origins.allow(address)) {
            findings.add(
                    DiagnosticCode.REF_TO_NETWORK,
                    from.location(),
                    "'" + address + "' is on the network; nothing was fetched",
                    "copy the file beside the contract, or allow its origin by name");
            return Optional.empty();
        }
        try {
            Node root = tree(address.toString(), origins.fetch(address), from);
            return remember(address, root == null ? null : new Document(address.toString(), null, address, root));
        } catch (IOException e) {
            findings.add(DiagnosticCode.FETCH_FAILED, from.location(), "'" + address + "': " + reason(e));
            return remember(address, null);
        }
    }

    private Optional<Document> remember(Object key, @Nullable Document document) {
        if (document == null) {
            opened.put(key, Optional.empty());
        } else {
            register(key, document);
        }
        return Optional.ofNullable(document);
    }

    private void register(Object key, Document document) {
        opened.put(key, Optional.of(document));
        byName.put(document.name(), document);
    }

    /** One byte more than allowed is enough for the tree reader to see that there are too many. */
    private byte[] bounded(Path file) throws IOException {
        return FileBytes.read(file, options.limits().bytes() + 1);
    }

    private static String reason(IOException e) {
        return e instanceof NoSuchFileException ? "no such file" : String.valueOf(e.getMessage());
    }
}
