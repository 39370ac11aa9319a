package dev.covenant.model;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds the name that was probably meant: the one with the fewest edits (Levenshtein), when they are few.
 */
public final class Spelling {
    private Spelling() {}

    /** The name that was meant, if one is near; the first by the alphabet of two that are equally near. */
    public static Optional<String> nearest(String wrong, Collection<String> names) {
        String best = null;
        int bestEdits = Math.max(wrong.length() < 5 ? 1 : 2, wrong.length() / 3) + 1;
        for (String name : names) {
            if (Math.abs(name.length() - wrong.length()) < bestEdits) {
                int edits = edits(wrong.toLowerCase(Locale.ROOT), name.toLowerCase(Locale.ROOT));
                if (edits < bestEdits || (edits == bestEdits && best != null && name.compareTo(best) < 0)) {
                    best = name;
                    bestEdits = edits;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** A question for a hint, such as {@code did you mean 'deadline'?}; empty when no name is near. */
    public static String hint(String wrong, Collection<String> names) {
        return nearest(wrong, names).map(name -> "did you mean '" + name + "'?").orElse("");
    }

    private static int edits(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
