package dev.covenant.compat.diff;

import dev.covenant.model.HttpOperation;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The version that a URL or a path says, as in {@code https://shop.example/api/v1/users}.
 *
 * @param text such as {@code v1}; empty when it says none
 * @param rest what is said beside it: the path without it; of an operation the method too, and no names of variables
 */
public record PathVersion(String text, String rest) {
    private static final Pattern SEGMENT =
            Pattern.compile("/(v\\d{1,4}(?:\\.\\d{1,4})?(?:(?:alpha|beta|rc)\\d{0,3})?)(?=/|$)");

    /**
     * The version of an operation.
     *
     * @param base the path that all paths of its contract are below
     */
    static PathVersion of(String base, HttpOperation operation) {
        String path = OperationMatch.path(operation.path());
        PathVersion own = of(path);
        PathVersion above = of(base);
        // What the path itself says is nearer than what is above it.
        return own.isSaid()
                ? new PathVersion(own.text(), operation.method() + " " + base + own.rest())
                : new PathVersion(above.text(), operation.method() + " " + above.rest() + path);
    }

    /** The version of a path, or of a part of one: the first segment that looks like one. */
    public static PathVersion of(String path) {
        Matcher segment = SEGMENT.matcher(path);
        if (!segment.find()) {
            return new PathVersion("", path);
        }
        return new PathVersion(segment.group(1), path.substring(0, segment.start()) + path.substring(segment.end()));
    }

    /** Whether it says one. */
    public boolean isSaid() {
        return !text.isEmpty();
    }
}
