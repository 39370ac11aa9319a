package dev.covenant.model;

import java.nio.file.Path;
import java.util.List;

/**
 * How a contract is read.
 *
 * @param strict whether defects that a lenient reader mends are errors
 * @param includeRoots further folders that {@code $ref} may reach; the folder of the contract itself always may be
 * @param allowedOrigins origins ({@code https://host}) from which {@code $ref} may be fetched; none unless named
 * @param limits how much of anything is read
 */
public record ReadOptions(boolean strict, List<Path> includeRoots, List<String> allowedOrigins, ReadLimits limits) {
    private static final ReadOptions DEFAULTS = new ReadOptions(false, List.of(), List.of(), ReadLimits.defaults());

    public ReadOptions {
        includeRoots = List.copyOf(includeRoots);
        allowedOrigins = List.copyOf(allowedOrigins);
    }

    /** Lenient, no other folders, no network. */
    public static ReadOptions defaults() {
        return DEFAULTS;
    }
}
