package dev.covenant.model.openapi;

import java.util.Locale;

/**
 * Short words for media types, for the names of inline types.
 */
final class MediaKinds {
    private MediaKinds() {}

    /** {@code .form} and the like; empty for JSON, which needs no word. */
    static String suffix(String mediaType) {
        int end = mediaType.indexOf(';');
        String name =
                (end < 0 ? mediaType : mediaType.substring(0, end)).strip().toLowerCase(Locale.ROOT);
        if (name.equals("application/json") || name.endsWith("+json") || name.equals("*/*")) {
            return "";
        }
        return switch (name) {
            case "application/x-www-form-urlencoded" -> ".form";
            case "multipart/form-data", "multipart/mixed", "multipart/related" -> ".multipart";
            case "application/octet-stream" -> ".binary";
            case "application/xml", "text/xml" -> ".xml";
            case "text/event-stream" -> ".event";
            case "text/plain", "text/*" -> ".text";
            default -> "." + name.substring(name.indexOf('/') + 1);
        };
    }
}
