package dev.covenant.gate.report;

import dev.covenant.gate.Side;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Files as platforms want them told: from the root of the repository that they lie in, with {@code /}.
 */
final class Repository {
    /** By identity: sides hold whole contracts, of which a hash code is dear. */
    private final IdentityHashMap<Side, Map<String, String>> known = new IdentityHashMap<>();

    /** The file of a place: from the root of its repository where it lies in one, else as reports tell it. */
    String file(Place place) {
        return known.computeIfAbsent(place.side(), side -> new HashMap<>())
                .computeIfAbsent(place.location().file(), file -> find(place));
    }

    /** A side with a prefix is a copy: where that lies means nothing. */
    private static String find(Place place) {
        if (!place.side().prefix().isEmpty()) {
            return place.file();
        }
        Path file = Path.of(place.location().file()).toAbsolutePath().normalize();
        return root(file)
                .map(root -> root.relativize(file).toString().replace('\\', '/'))
                .orElse(place.file());
    }

    private static Optional<Path> root(Path file) {
        if (Files.exists(file)) {
            for (Path folder = file.getParent(); folder != null; folder = folder.getParent()) {
                if (Files.exists(folder.resolve(".git"))) {
                    return Optional.of(folder);
                }
            }
        }
        return Optional.empty();
    }

    /** A file as a URI reference (RFC 3986): relative if the file is. */
    static String uri(String file) {
        try {
            boolean absolute = file.startsWith("/");
            String path = new URI(null, null, absolute ? file : "/" + file, null).toASCIIString();
            // A colon before the first slash would be the end of a scheme.
            return absolute ? "file://" + path : path.substring(1).replace(":", "%3A");
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("a path is always a path of a URI: " + file, e);
        }
    }
}
