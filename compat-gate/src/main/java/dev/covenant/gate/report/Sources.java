package dev.covenant.gate.report;

import dev.covenant.gate.NamedContract;
import dev.covenant.gate.Side;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The lines of the contracts that findings point into, each file read once. A file that is not there any more has none: a report says less
 * then, but it is written.
 */
final class Sources {
    private static final long MOST_BYTES = 64L << 20;

    private final Map<Path, List<String>> files = new HashMap<>();
    /** By identity: sides hold whole contracts, of which a hash code is dear. */
    private final IdentityHashMap<Side, Map<String, List<String>>> places = new IdentityHashMap<>();

    /** The lines of the file of a place; none if it cannot be read. */
    List<String> lines(Place place) {
        return places.computeIfAbsent(place.side(), side -> new HashMap<>())
                .computeIfAbsent(place.location().file(), file -> find(place));
    }

    private List<String> find(Place place) {
        return candidates(place)
                .filter(file -> Files.isRegularFile(file) && Files.isReadable(file))
                .findFirst()
                .map(file -> files.computeIfAbsent(file.toAbsolutePath().normalize(), Sources::read))
                .orElse(List.of());
    }

    /** Files are called as the user named them, or from the root of the side or of the contract. */
    private static Stream<Path> candidates(Place place) {
        Optional<Path> own = path(place.location().file());
        Stream<Path> roots = Stream.concat(
                Stream.of(place.side().root()),
                place.side().contracts().stream()
                        .map(NamedContract::contract)
                        .flatMap(contract -> path(contract.location().file()).stream())
                        .flatMap(file -> Stream.of(file, file.resolveSibling(""))));
        return Stream.concat(own.stream(), own.stream().flatMap(file -> roots.map(root -> root.resolve(file))));
    }

    private static Optional<Path> path(String file) {
        try {
            return Optional.of(Path.of(file));
        } catch (InvalidPathException e) {
            // A place that is no file of this platform has no lines.
            return Optional.empty();
        }
    }

    private static List<String> read(Path file) {
        try {
            return Files.size(file) > MOST_BYTES
                    ? List.of()
                    : new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                            .lines()
                            .toList();
        } catch (IOException e) {
            // What can be told without the text is told.
            return List.of();
        }
    }
}
