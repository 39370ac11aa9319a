package dev.covenant.model.tree;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Sees whether an object of a JSON file has a key twice, by the hashes of its keys: two that are the same are rare enough
 * to be looked at more closely.
 */
final class RepeatedKeys {
    /** Up to here comparing each with each beats sorting. */
    private static final int FEW = 16;

    private final byte[] bytes;
    private final JsonStrings strings;
    /** Of the keys of all objects that are open, the innermost last. */
    private int[] hashes = new int[256];

    private int used;

    RepeatedKeys(byte[] bytes, JsonStrings strings) {
        this.bytes = bytes;
        this.strings = strings;
    }

    /** An object begins; gives what {@link #leave} is to be told. */
    int enter() {
        return used;
    }

    /** A key of the innermost object, by the quote in front of it and the place behind it. */
    void add(int quote, int end) {
        if (used == hashes.length) {
            hashes = Arrays.copyOf(hashes, 2 * used);
        }
        hashes[used++] = hash(quote, end);
    }

    private int hash(int quote, int end) {
        for (int i = quote + 1; i < end; i++) {
            if (bytes[i] == '\\') {
                byte[] plain = strings.text(quote).getBytes(StandardCharsets.UTF_8);
                return hash(plain, 0, plain.length);
            }
        }
        return hash(bytes, quote + 1, end - 1);
    }

    /** FNV-1a. */
    private static int hash(byte[] text, int start, int end) {
        int hash = 0x811C9DC5;
        for (int i = start; i < end; i++) {
            hash = (hash ^ text[i]) * 0x01000193;
        }
        return hash;
    }

    /** The innermost object ends: whether all its keys are different for sure. */
    boolean leave(int first) {
        int end = used;
        used = first;
        return end - first <= FEW ? areDifferent(first, end) : areDifferentSorted(first, end);
    }

    private boolean areDifferent(int first, int end) {
        for (int i = first + 1; i < end; i++) {
            for (int j = first; j < i; j++) {
                if (hashes[i] == hashes[j]) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean areDifferentSorted(int first, int end) {
        Arrays.sort(hashes, first, end);
        for (int i = first + 1; i < end; i++) {
            if (hashes[i] == hashes[i - 1]) {
                return false;
            }
        }
        return true;
    }
}
