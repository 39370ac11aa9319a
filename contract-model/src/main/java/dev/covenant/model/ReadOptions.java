package dev.covenant.model;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * How a contract is read.
 *
 * @param strict whether defects that a lenient reader mends are errors
 * @param includeRoots further folders that {@code $ref} may reach; the folder of the contract itself always may be
 * @param allowedOrigins origins ({@code https://host}) from which {@code $ref} may be fetched; none unless named
 * @param limits how much of anything is read
 * @param overlay what {@code x-covenant} would say; absent: the file that {@link OverlayFiles} finds beside the contract, if any
 */
public record ReadOptions(
        boolean strict,
        List<Path> includeRoots,
        List<String> allowedOrigins,
        ReadLimits limits,
        Optional<Path> overlay) {
    private static final ReadOptions DEFAULTS = new ReadOptions(false, List.of(), List.of(), ReadLimits.defaults());

    public ReadOptions {
        includeRoots = List.copyOf(includeRoots);
        allowedOrigins = List.copyOf(allowedOrigins);
    }

    /** With the overlay beside the contract, if there is one. */
    public ReadOptions(boolean strict, List<Path> includeRoots, List<String> allowedOrigins, ReadLimits limits) {
        this(strict, includeRoots, allowedOrigins, limits, Optional.empty());
    }

    /** The same with an overlay that is somewhere else. */
    public ReadOptions withOverlay(Path file) {
        return new ReadOptions(strict, includeRoots, allowedOrigins, limits, Optional.of(file));
    }

    /** Lenient, no other folders, no network. */
    public static ReadOptions defaults() {
        return DEFAULTS;
    }
}
