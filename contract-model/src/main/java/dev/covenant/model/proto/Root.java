package dev.covenant.model.proto;

import java.nio.file.Path;

/**
 * A folder in which imports are looked for.
 *
 * @param folder absolute
 * @param shown as the user writes it; null for what comes with us, whose files are called by their import paths
 */
record Root(Path folder, @org.jspecify.annotations.Nullable Path shown) {
    static Root of(Path folder) {
        return new Root(folder.toAbsolutePath().normalize(), folder);
    }

    /** The file of this import path, whether or not it is there. */
    Path file(String name) {
        return folder.resolve(name);
    }

    /** What to call a file of it in front of the user. */
    String shown(String name) {
        return shown == null ? name : shown.resolve(name).toString();
    }
}
