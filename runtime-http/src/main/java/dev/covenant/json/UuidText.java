package dev.covenant.json;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * UUIDs as text: 8-4-4-4-12 hexadecimal digits (RFC 9562), and nothing else, which the platform's own parser does not
 * insist on.
 */
final class UuidText {

    static final int LENGTH = 36;

    private static final byte[] DIGITS = {'0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'
    };

    private UuidText() {}

    static @Nullable UUID parse(byte[] text, int from, int to) {
        if (to - from != LENGTH) {
            return null;
        }
        long high = 0;
        long low = 0;
        for (int index = 0; index < LENGTH; index++) {
            byte letter = text[from + index];
            if (isHyphen(index)) {
                if (letter != '-') {
                    return null;
                }
                continue;
            }
            int digit = hexDigit(letter);
            if (digit < 0) {
                return null;
            }
            high = index < LENGTH / 2 ? high << 4 | digit : high;
            low = index > LENGTH / 2 ? low << 4 | digit : low;
        }
        return new UUID(high, low);
    }

    static void put(UUID value, byte[] to, int at) {
        int next = at + LENGTH - 1;
        long rest = value.getLeastSignificantBits();
        for (int index = LENGTH - 1; index >= 0; index--) {
            if (isHyphen(index)) {
                to[next--] = '-';
                rest = index == LENGTH / 2 ? value.getMostSignificantBits() : rest;
                continue;
            }
            to[next--] = DIGITS[(int) rest & 0xF];
            rest >>>= 4;
        }
    }

    /** The value of a hexadecimal digit in ASCII, or -1. */
    static int hexDigit(byte letter) {
        if (letter >= '0' && letter <= '9') {
            return letter - '0';
        }
        int lower = letter | 0x20;
        return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
    }

    private static boolean isHyphen(int index) {
        return index == 8 || index == 13 || index == 18 || index == 23;
    }
}
