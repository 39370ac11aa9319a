package dev.covenant.model.tree;

/**
 * The positions of array items as text, so that the common ones exist once a file.
 */
final class Indexes {
    private final String[] known = new String[64];

    String text(int index) {
        if (index >= known.length) {
            return Integer.toString(index);
        }
        if (known[index] == null) {
            known[index] = Integer.toString(index);
        }
        return known[index];
    }
}
