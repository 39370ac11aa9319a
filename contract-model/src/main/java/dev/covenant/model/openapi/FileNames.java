package dev.covenant.model.openapi;

import dev.covenant.model.tree.Place;

/**
 * Names for what other files hold.
 */
final class FileNames {
    private FileNames() {}

    /** The last part of a path without its extension. */
    static String stem(String file) {
        String last = file.substring(file.lastIndexOf('/') + 1);
        int dot = last.lastIndexOf('.');
        return dot > 0 ? last.substring(0, dot) : last;
    }

    /** What something in another file is called: the last step of the way to it, else the file. */
    static String of(Place place) {
        return place.parent() == null ? stem(place.step()) : place.step();
    }
}
