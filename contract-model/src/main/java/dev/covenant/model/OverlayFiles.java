package dev.covenant.model;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Which file is the overlay of a contract: {@code orders.covenant.yaml} beside {@code orders.yaml} says for a contract that nobody may
 * edit what {@code x-covenant} would say in it.
 */
public final class OverlayFiles {
    private static final List<String> ENDINGS = List.of(".covenant.yaml", ".covenant.yml", ".covenant.json");

    private OverlayFiles() {}

    /** Whether a file is an overlay by its name, and so no contract. */
    public static boolean isOverlay(Path file) {
        String name = name(file).toLowerCase(Locale.ROOT);
        return ENDINGS.stream().anyMatch(name::endsWith);
    }

    /** The overlay beside a contract, if there is one. */
    public static Optional<Path> beside(Path contract) {
        String stem = stem(contract);
        return ENDINGS.stream()
                .map(ending -> contract.resolveSibling(stem + ending))
                .filter(Files::isRegularFile)
                .findFirst();
    }

    /** Whether an overlay, wherever it is, is called like a contract. */
    public static boolean isCalledLike(Path overlay, Path contract) {
        String stem = stem(contract);
        return ENDINGS.stream().anyMatch(ending -> name(overlay).equals(stem + ending));
    }

    /** What an overlay of a contract is to be called. */
    public static String nameFor(Path contract) {
        return stem(contract) + ENDINGS.get(0);
    }

    private static String stem(Path contract) {
        String name = name(contract);
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? name : name.substring(0, dot);
    }

    private static String name(Path file) {
        Path name = file.getFileName();
        return name == null ? "" : name.toString();
    }
}
