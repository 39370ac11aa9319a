package dev.covenant.codegen;

import java.text.Normalizer;

/**
 * Which characters of a contract's text may stand in a Java identifier, decided by an allow-list.
 */
final class Letters {
    private Letters() {}

    /** Whether the character goes into a name of this style as it is. */
    static boolean kept(int cp, NameStyle style) {
        if (cp < 0x80) {
            return isAsciiLetterOrDigit(cp);
        }
        return !style.becomesFileName() && isLetterOrDigit(cp);
    }

    static boolean isAsciiLetterOrDigit(int cp) {
        return (cp >= 'a' && cp <= 'z') || (cp >= 'A' && cp <= 'Z') || (cp >= '0' && cp <= '9');
    }

    /** A visible letter or digit of any script that compilers have known for long. */
    static boolean isLetterOrDigit(int cp) {
        return Character.isLetterOrDigit(cp)
                && Character.isJavaIdentifierPart(cp)
                && (cp <= 0xFFFF || (cp >= 0x20000 && cp <= 0x2A6DF))
                && !isBlank(cp);
    }

    /** An accent or vowel sign, which may follow a letter; variation selectors and joiners are none. */
    static boolean isMark(int cp) {
        if (cp < 0x300 || cp > 0xFFFF) {
            return false;
        }
        int type = Character.getType(cp);
        return (type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK)
                && Character.isJavaIdentifierPart(cp)
                && !(cp >= 0xFE00 && cp <= 0xFE0F)
                && !(cp >= 0x180B && cp <= 0x180F)
                && cp != 0x34F
                && cp != 0x17B4
                && cp != 0x17B5;
    }

    /** {@code u8ba2} for a character that cannot stay. */
    static String escape(int cp) {
        String hex = Integer.toHexString(cp);
        return "u" + "0".repeat(Math.max(0, 4 - hex.length())) + hex;
    }

    /** One spelling for texts that look the same; for file names the letters without their accents. */
    static String normalize(String text, NameStyle style) {
        if (isAscii(text)) {
            return text;
        }
        return Normalizer.normalize(text, style.becomesFileName() ? Normalizer.Form.NFKD : Normalizer.Form.NFC);
    }

    /** Upper case by characters: no locale, and no letter becomes two. */
    static String upper(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            out.appendCodePoint(Character.toUpperCase(text.codePointAt(i)));
        }
        return out.toString();
    }

    /** Lower case by characters: no locale, and no letter becomes two. */
    static String lower(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            out.appendCodePoint(Character.toLowerCase(text.codePointAt(i)));
        }
        return out.toString();
    }

    static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    /** Hangul fillers: letters by the book, yet nothing can be seen of them. */
    private static boolean isBlank(int cp) {
        return cp == 0x115F || cp == 0x1160 || cp == 0x3164 || cp == 0xFFA0;
    }
}
