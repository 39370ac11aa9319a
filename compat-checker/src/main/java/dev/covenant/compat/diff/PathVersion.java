package dev.covenant.compat.diff;

import dev.covenant.model.HttpOperation;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The version that a path says, as in {@code /api/v1/users}.
 *
 * @param text such as {@code v1}; empty when the path says none
 * @param rest method and path without it, and without the names of variables
 */
record PathVersion(String text, String rest) {
    private static final Pattern SEGMENT =
            Pattern.compile("/(v\\d{1,4}(?:\\.\\d{1,4})?(?:(?:alpha|beta|rc)\\d{0,3})?)(?=/|$)");

    static PathVersion of(HttpOperation operation) {
        String path = OperationMatch.path(operation.path());
        Matcher segment = SEGMENT.matcher(path);
        if (!segment.find()) {
            return new PathVersion("", operation.method() + " " + path);
        }
        String rest = path.substring(0, segment.start()) + path.substring(segment.end());
        return new PathVersion(segment.group(1), operation.method() + " " + rest);
    }

    boolean isSaid() {
        return !text.isEmpty();
    }
}
