package dev.covenant.gate.baseline;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place that an old side comes from.
 */
public sealed interface Baseline {
    /**
     * A file or a folder.
     *
     * @param path as it was named
     */
    record Local(Path path) implements Baseline {}

    /**
     * A file or a folder of a commit.
     *
     * @param ref branch, tag or commit
     * @param path from the repository's root, or where there is no such path from the folder that it was named in; empty: what the new
     *     side is made of
     */
    record Git(String ref, String path) implements Baseline {
        /** Refuses what git would take for an option. */
        public Git {
            if (ref.isBlank() || ref.startsWith("-") || ref.chars().anyMatch(Character::isISOControl)) {
                throw new IllegalArgumentException("'" + ref + "' is no branch, tag or commit");
            }
        }
    }

    /**
     * A released artifact that has its contracts with it.
     *
     * @param group its groupId
     * @param artifact its artifactId
     * @param version an exact version; a range such as {@code [1.0,2.0)}; a pattern such as {@code 1.*}; {@code RELEASE}: the last one.
     *     All but an exact one mean the highest release that fits and is lower than the project's own version
     */
    record Maven(String group, String artifact, String version) implements Baseline {
        /** The last release, whatever it is. */
        public static final String LAST = "RELEASE";

        /** The last release of an artifact. */
        public static Maven last(String group, String artifact) {
            return new Maven(group, artifact, LAST);
        }

        @Override
        public String toString() {
            return group + ":" + artifact + ":" + version;
        }
    }

    /**
     * A copy that is committed with the project, which a compatible change replaces.
     *
     * @param folder that has it
     */
    record Snapshot(Path folder) implements Baseline {
        /** Where it is kept unless somebody says otherwise. */
        public static final String CONVENTIONAL = ".covenant/baseline";
    }

    /**
     * What people write: a path, {@code ref:path}, {@code git:ref[:path]}, {@code maven:G:A[:V]}, {@code snapshot[:path]}.
     *
     * @param folder that paths are relative to
     * @throws IllegalArgumentException when it is none of these; the message says what was expected
     */
    static Baseline parse(String text, Path folder) {
        if (text.startsWith("maven:")) {
            return maven(text);
        }
        if (text.equals("snapshot") || text.startsWith("snapshot:")) {
            String path = text.equals("snapshot") ? Snapshot.CONVENTIONAL : text.substring("snapshot:".length());
            return new Snapshot(path(path, folder));
        }
        if (text.startsWith("git:")) {
            return git(text.substring("git:".length()), "");
        }
        // A letter before a colon is a drive of Windows.
        boolean ref = text.indexOf(':') > 1;
        return ref && !exists(text, folder) ? git(text, null) : new Local(path(text, folder));
    }

    private static Baseline maven(String text) {
        List<String> parts = List.of(text.split(":", -1));
        boolean complete = parts.size() == 3 || parts.size() == 4;
        if (!complete || parts.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException(
                    "'" + text + "' is not maven:groupId:artifactId or maven:groupId:artifactId:version");
        }
        return new Maven(parts.get(1), parts.get(2), parts.size() == 4 ? parts.get(3) : Maven.LAST);
    }

    private static Baseline git(String text, @Nullable String withoutPath) {
        int colon = text.indexOf(':');
        String path = colon < 0 ? withoutPath : text.substring(colon + 1);
        if (path == null) {
            throw new IllegalArgumentException("'" + text + "' is not ref:path");
        }
        return new Git(colon < 0 ? text : text.substring(0, colon), path);
    }

    private static boolean exists(String text, Path folder) {
        try {
            return Files.exists(folder.resolve(text));
        } catch (InvalidPathException e) {
            // On Windows no file can have a colon in its name.
            return false;
        }
    }

    private static Path path(String text, Path folder) {
        try {
            return folder.resolve(text);
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("'" + text + "' is no path: " + e.getReason(), e);
        }
    }
}
