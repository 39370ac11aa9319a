package dev.covenant.model.tree;

import dev.covenant.model.DiagnosticCode;

/**
 * Halves of characters beyond U+FFFF that stand alone. JSON and YAML can escape them, but no encoding can carry them, so
 * no value on the wire can have them.
 */
final class Surrogates {
    private final Findings findings;
    private final boolean possible;

    /** Only an escape can bring half a character into a text that was decoded. */
    Surrogates(SourceText text, Findings findings) {
        this.findings = findings;
        this.possible = text.escapesSurrogates();
    }

    /** The text with U+FFFD for every lone half. */
    String mended(String text, Place place) {
        if (possible) {
            for (int i = 0; i < text.length(); i++) {
                if (Character.isSurrogate(text.charAt(i))) {
                    return replaced(text, place);
                }
            }
        }
        return text;
    }

    private String replaced(String text, Place place) {
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
            findings.add(
                    DiagnosticCode.LONE_SURROGATE,
                    place.location(),
                    "this text has half a character (an unpaired surrogate); read as U+FFFD");
        }
        return mended.toString();
    }
}
