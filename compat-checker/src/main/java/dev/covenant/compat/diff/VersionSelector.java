package dev.covenant.compat.diff;

import dev.covenant.model.Located;
import dev.covenant.model.Location;
import dev.covenant.model.ParameterIn;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Something in a request by which callers say which version they speak.
 *
 * @param name of the parameter; empty for media types
 * @param required whether some operation refuses who does not say it
 * @param preset what holds for who does not say it
 * @param versions those that may be said; empty when the contract does not list them
 * @param usages the operations that have it
 */
record VersionSelector(
        Kind kind,
        String name,
        boolean required,
        Optional<String> preset,
        Set<String> versions,
        List<String> usages,
        Location location)
        implements Located {
    VersionSelector {
        versions = Set.copyOf(versions);
        usages = List.copyOf(usages);
    }

    /** Where it stands. */
    enum Kind {
        HEADER,
        QUERY,
        MEDIA_TYPE;

        static Optional<Kind> of(ParameterIn in) {
            return switch (in) {
                case HEADER -> Optional.of(HEADER);
                case QUERY -> Optional.of(QUERY);
                case PATH, COOKIE -> Optional.empty();
            };
        }
    }

    /** A media type is named in a header too. */
    String strategy() {
        return kind == Kind.QUERY ? "query" : "header";
    }

    /** What identifies it. */
    String key() {
        return kind + " " + name.toLowerCase(Locale.ROOT);
    }

    String words() {
        return switch (kind) {
            case HEADER -> "header " + name;
            case QUERY -> "query parameter " + name;
            case MEDIA_TYPE -> "media type";
        };
    }
}
