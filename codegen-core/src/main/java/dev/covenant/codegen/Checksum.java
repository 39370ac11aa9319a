package dev.covenant.codegen;

import java.util.zip.CRC32;

/**
 * Tells whether a file is still what we wrote. That somebody edited it by chance to the same sum is no danger worth the time
 * of a cryptographic hash over megabytes of sources.
 */
final class Checksum {
    private Checksum() {}

    /** CRC-32 in hex. */
    static String of(byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        return Long.toHexString(crc.getValue());
    }
}
