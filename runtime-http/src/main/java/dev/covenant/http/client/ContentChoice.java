package dev.covenant.http.client;

import dev.covenant.http.Content;
import dev.covenant.http.MediaTypes;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which of the declared contents an answer has. JSON is JSON, whichever of its media types is declared and which comes; an answer
 * without media type is what is declared when that is one thing only; undescribed bytes may be described.
 */
final class ContentChoice {
    private ContentChoice() {}

    /** The content that the media type stands for; null when it stands for none of them. */
    static <T> @Nullable Content<T> of(List<Content<T>> contents, @Nullable String mediaType) {
        Content<T> first = contents.get(0);
        boolean only = contents.size() == 1;
        if (mediaType == null) {
            return only ? first : null;
        }
        if (only && isSame(first.mediaType(), mediaType)) {
            return first;
        }
        int best =
                MediaTypes.bestMatch(contents.stream().map(Content::mediaType).toList(), mediaType);
        if (best >= 0) {
            return contents.get(best);
        }
        if (MediaTypes.isJson(mediaType)) {
            return contents.stream()
                    .filter(Content.Json.class::isInstance)
                    .findFirst()
                    .orElse(null);
        }
        return only && first instanceof Content.Binary && first.mediaType().equals(MediaTypes.BYTES) ? first : null;
    }

    static <T> String names(List<Content<T>> contents) {
        return contents.stream().map(Content::mediaType).collect(Collectors.joining(" or "));
    }

    /** The usual case, without taking the media type apart. */
    private static boolean isSame(String declared, String actual) {
        return actual.startsWith(declared)
                && (actual.length() == declared.length() || actual.charAt(declared.length()) == ';');
    }
}
