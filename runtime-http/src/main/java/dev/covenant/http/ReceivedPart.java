package dev.covenant.http;

import java.util.Map;
import java.util.Optional;

/**
 * A part of a multipart body that came.
 *
 * @param filename empty: none
 * @param mediaType empty: not said, which means plain text
 */
record ReceivedPart(String name, String filename, String mediaType, Body body) {
    private static final String EXTENDED = "filename*";

    /**
     * Reads the header fields of a part. A part without a name is of no use, and is an error in a form.
     */
    static Optional<ReceivedPart> of(Headers headers, Body body, boolean form) throws MultipartException {
        String disposition = headers.first("Content-Disposition").orElse("");
        int parameters = disposition.indexOf(';');
        Map<String, String> named = parameters < 0 ? Map.of() : FieldParameters.read(disposition, parameters);
        String name = named.get("name");
        if (name == null) {
            if (form) {
                throw new MultipartException("a part of the form has no name");
            }
            return Optional.empty();
        }
        String type = headers.first("Content-Type").orElse("");
        Body typed = type.isEmpty() ? body : body.as(type);
        return Optional.of(new ReceivedPart(unquoted(name), filename(named), type, typed));
    }

    private static String filename(Map<String, String> named) {
        String plain = named.get("filename");
        if (plain != null) {
            return unquoted(plain);
        }
        // RFC 7578, section 4.2, forbids this form, but some senders use it: charset'language'percent-encoded
        String extended = named.getOrDefault(EXTENDED, "");
        int quote = extended.indexOf('\'', extended.indexOf('\'') + 1);
        String decoded = quote < 0 ? null : PercentText.decode(extended.substring(quote + 1));
        return decoded == null ? "" : decoded;
    }

    /** Undoes what browsers do to quotes and line ends; other percent signs are their own. */
    private static String unquoted(String text) {
        return text.replace("%22", "\"").replace("%0D", "\r").replace("%0A", "\n");
    }
}
