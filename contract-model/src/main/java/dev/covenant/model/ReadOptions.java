package dev.covenant.model;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * How a contract is read.
 *
 * @param strict whether defects that a lenient reader mends are errors
 * @param includeRoots OpenAPI: further folders that {@code $ref} may reach; the folder of the contract itself always may be. Proto: the
 *     folders in which imports are looked for, in this order
 * @param allowedOrigins origins ({@code https://host}) from which {@code $ref} may be fetched; none unless named
 * @param limits how much of anything is read
 * @param overlay what {@code x-covenant} would say; absent: the file that {@link OverlayFiles} finds beside the contract, if any
 * @param tools where native executables are; proto contracts are read by the real protoc
 * @param comparing whether the contract is only compared with another one: what cannot be called or generated, but is written, is kept
 *     and told, such as path parameters that are not in the path, and security schemes that are not declared
 */
public record ReadOptions(
        boolean strict,
        List<Path> includeRoots,
        List<String> allowedOrigins,
        ReadLimits limits,
        Optional<Path> overlay,
        NativeTools tools,
        boolean comparing) {
    private static final ReadOptions DEFAULTS = new ReadOptions(false, List.of(), List.of(), ReadLimits.defaults());

    public ReadOptions {
        includeRoots = List.copyOf(includeRoots);
        allowedOrigins = List.copyOf(allowedOrigins);
    }

    /** To generate code from it, or to call it. */
    public ReadOptions(
            boolean strict,
            List<Path> includeRoots,
            List<String> allowedOrigins,
            ReadLimits limits,
            Optional<Path> overlay,
            NativeTools tools) {
        this(strict, includeRoots, allowedOrigins, limits, overlay, tools, false);
    }

    /** With the overlay beside the contract, if there is one, and without native tools. */
    public ReadOptions(boolean strict, List<Path> includeRoots, List<String> allowedOrigins, ReadLimits limits) {
        this(strict, includeRoots, allowedOrigins, limits, Optional.empty());
    }

    /** Without native tools. */
    public ReadOptions(
            boolean strict,
            List<Path> includeRoots,
            List<String> allowedOrigins,
            ReadLimits limits,
            Optional<Path> overlay) {
        this(strict, includeRoots, allowedOrigins, limits, overlay, NativeTools.none());
    }

    /** The same with an overlay that is somewhere else. */
    public ReadOptions withOverlay(Path file) {
        return new ReadOptions(strict, includeRoots, allowedOrigins, limits, Optional.of(file), tools, comparing);
    }

    /** The same with native tools. */
    public ReadOptions withTools(NativeTools others) {
        return new ReadOptions(strict, includeRoots, allowedOrigins, limits, overlay, others, comparing);
    }

    /** The same with other include roots. */
    public ReadOptions withIncludeRoots(List<Path> roots) {
        return new ReadOptions(strict, roots, allowedOrigins, limits, overlay, tools, comparing);
    }

    /** The same, to compare the contract with another one. */
    public ReadOptions toCompare() {
        return new ReadOptions(strict, includeRoots, allowedOrigins, limits, overlay, tools, true);
    }

    /** Lenient, no other folders, no network, no native tools. */
    public static ReadOptions defaults() {
        return DEFAULTS;
    }
}
