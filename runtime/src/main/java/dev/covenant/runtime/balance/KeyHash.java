package dev.covenant.runtime.balance;

/** 64-bit hashes of texts, the same on every machine. Not against people who look for collisions on purpose. */
public final class KeyHash {
    private static final long FNV_OFFSET = 0xCBF29CE484222325L;
    private static final long FNV_PRIME = 0x100000001B3L;

    private KeyHash() {}

    /** The hash of a text: FNV-1a over its UTF-16 units, then {@link #mix}. */
    public static long of(String text) {
        long hash = FNV_OFFSET;
        for (int at = 0; at < text.length(); at++) {
            hash = (hash ^ text.charAt(at)) * FNV_PRIME;
        }
        return mix(hash);
    }

    /** Spreads every bit over all (SplitMix64's finalizer; Steele, Lea and Flood, "Fast Splittable Pseudorandom Number Generators"). */
    static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
