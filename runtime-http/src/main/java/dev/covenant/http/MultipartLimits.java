package dev.covenant.http;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What a multipart body may have at most. The size of the whole body is its stream's to limit.
 *
 * @param parts how many parts, from 1
 * @param headerBytes of one part's header fields, and of what comes before the first part
 * @param memoryBytes kept in memory, all parts together; what is beyond is on disk until the call ends
 * @param valueBytes of one part that is read as a value
 * @param directory for what is on disk; empty: that of the platform
 */
public record MultipartLimits(int parts, int headerBytes, int memoryBytes, int valueBytes, Optional<Path> directory) {
    private static final int KIBI = 1024;

    public MultipartLimits {
        if (parts < 1 || headerBytes < 1 || memoryBytes < 0 || valueBytes < 1) {
            throw new IllegalArgumentException("a limit of a multipart body is too small");
        }
    }

    /** 1,000 parts, 16 KiB of header fields each, 256 KiB in memory, 1 MiB a value. */
    public static MultipartLimits standard() {
        return new MultipartLimits(1_000, 16 * KIBI, 256 * KIBI, KIBI * KIBI, Optional.empty());
    }
}
