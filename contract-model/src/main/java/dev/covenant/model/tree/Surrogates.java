package dev.covenant.model.tree;

import dev.covenant.model.DiagnosticCode;

/**
 * Halves of characters beyond U+FFFF that stand alone. JSON can escape them, but no encoding can carry them, so no
 * value on the wire can have them.
 */
final class Surrogates {
    private Surrogates() {}

    /** The text with U+FFFD for every lone half. */
    static String mended(String text, Place place, Findings findings) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return replaced(text, place, findings);
            }
        }
        return text;
    }

    private static String replaced(String text, Place place, Findings findings) {
        StringBuilder mended = new StringBuilder(text);
        boolean lone = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isSurrogate(c)) {
                continue;
            }
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else {
                mended.setCharAt(i, '\uFFFD');
                lone = true;
            }
        }
        if (lone) {
            findings.add(DiagnosticCode.LONE_SURROGATE, place.location(),
                    "this text has half a character (an unpaired surrogate); read as U+FFFD");
        }
        return mended.toString();
    }
}
