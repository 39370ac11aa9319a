package dev.covenant.compat.diff;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A package as its name says it.
 *
 * @param stem the name without the version
 * @param version such as {@code v1} or {@code v1beta1}; empty when the name says none
 */
record ProtoPackage(String name, String stem, String version) {
    private static final Pattern VERSIONED = Pattern.compile("(.*\\.|)(v\\d+(?:(?:alpha|beta|test|p)\\d*)*)");

    static ProtoPackage of(String name) {
        Matcher versioned = VERSIONED.matcher(name);
        return versioned.matches()
                ? new ProtoPackage(name, versioned.group(1), versioned.group(2))
                : new ProtoPackage(name, name, "");
    }

    boolean isVersion() {
        return !version.isEmpty();
    }

    /** Whether it is another version of the same. */
    boolean isSibling(ProtoPackage other) {
        return isVersion() && other.isVersion() && stem.equals(other.stem) && !version.equals(other.version);
    }

    /** Whether nothing was promised yet. */
    boolean isEarly() {
        return stability().filter("alpha"::equals).isPresent();
    }

    /** How much may be relied on it, in the words of {@code x-stability-level}; nothing when the name does not say. */
    Optional<String> stability() {
        if (version.contains("alpha") || version.contains("test")) {
            return Optional.of("alpha");
        }
        return version.contains("beta") ? Optional.of("beta") : Optional.empty();
    }
}
