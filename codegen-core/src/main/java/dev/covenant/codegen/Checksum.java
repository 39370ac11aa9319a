package dev.covenant.codegen;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/**
 * Tells whether a file is still what it was. That somebody edits it by chance to the same sums is no danger worth the time of a
 * cryptographic hash: starting the platform's security providers costs a small run more than everything else that is remembered.
 */
final class Checksum {
    private static final int BUFFER_SIZE = 65_536;

    private final CRC32 first = new CRC32();
    private final CRC32C second = new CRC32C();

    private Checksum() {}

    /** CRC-32 in hex: for files of ours, whose size is remembered too. */
    static String of(byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        return Long.toHexString(crc.getValue());
    }

    /** CRC-32 and CRC-32C in hex, together 64 bits: for what a run depends on. */
    static String wide(byte[] bytes) {
        Checksum sum = new Checksum();
        sum.add(bytes, bytes.length);
        return sum.hex();
    }

    /** As {@link #wide(byte[])}, of a file, without holding it. */
    static String wide(Path file) throws IOException {
        Checksum sum = new Checksum();
        byte[] buffer = new byte[BUFFER_SIZE];
        try (InputStream in = Files.newInputStream(file)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                sum.add(buffer, n);
            }
        }
        return sum.hex();
    }

    private void add(byte[] bytes, int length) {
        first.update(bytes, 0, length);
        second.update(bytes, 0, length);
    }

    private String hex() {
        return Long.toHexString(first.getValue() << Integer.SIZE | second.getValue());
    }
}
