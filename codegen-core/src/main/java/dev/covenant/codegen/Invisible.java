package dev.covenant.codegen;

/**
 * Characters that a reader of the source cannot see, or that make it look different from what it is.
 */
final class Invisible {
    private Invisible() {}

    /** Controls, format characters (bidirectional overrides, joiners, byte order marks), line separators, lone surrogates. */
    static boolean is(int cp) {
        if (cp < 0x7F) {
            return cp < 0x20;
        }
        return switch (Character.getType(cp)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE -> true;
            default -> cp == 0x115F || cp == 0x1160 || cp == 0x3164 || cp == 0xFFA0 || isVariation(cp);
        };
    }

    private static boolean isVariation(int cp) {
        return (cp >= 0xFE00 && cp <= 0xFE0F) || (cp >= 0xE0100 && cp <= 0xE01EF) || cp == 0x34F || cp == 0xA0;
    }
}
