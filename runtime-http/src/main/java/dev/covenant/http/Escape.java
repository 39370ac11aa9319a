package dev.covenant.http;

import org.jspecify.annotations.Nullable;

/**
 * What is done to a text so that it can stand in a certain place. Everything but unreserved characters is
 * percent-encoded, so that a delimiter inside a value never looks like one between values; headers have no such
 * means.
 */
enum Escape {
    /** A path segment. */
    PATH(Ascii.unreservedAnd("")),
    /** Where a full stop separates values. */
    PATH_LABEL(Ascii.unreservedAnd("").without('.')),
    /** Name or value in a query or form. */
    QUERY(Ascii.unreservedAnd("")),
    /**
     * With {@code allowReserved}: what RFC 3986 lets stand in a query, less the ampersand, which separates pairs, and
     * the plus, which many take for a space.
     */
    QUERY_RESERVED(Ascii.unreservedAnd(":/?@!$'()*,;=")),
    /** The same where commas separate values. */
    QUERY_RESERVED_LIST(Ascii.unreservedAnd(":/?@!$'()*;=")),
    /** Name or value of a cookie (RFC 6265, section 4.1.1), less the percent sign. */
    COOKIE(Ascii.unreservedAnd("!#$&'()*+/:<=>?@[]^`{|}")),
    /** The same where commas, ampersands or equals signs separate. */
    COOKIE_LIST(Ascii.unreservedAnd("!#$'()*+/:<>?@[]^`{|}")),
    /** A header's value: nothing can be encoded there (OpenAPI 3.0.4, appendix D). */
    HEADER(null);

    @SuppressWarnings("ImmutableEnumChecker") // a record of two numbers
    private final @Nullable Ascii safe;

    Escape(@Nullable Ascii safe) {
        this.safe = safe;
    }

    /**
     * The text as it can stand there.
     *
     * @throws IllegalArgumentException when it cannot
     */
    String apply(String text) {
        return safe == null ? sendable(text) : PercentText.encode(text, safe);
    }

    private static String sendable(String text) {
        if (!text.equals(text.strip())) {
            throw new IllegalArgumentException("a header's value cannot start or end with a space");
        }
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c > '~' || (c < ' ' && c != '\t')) {
                throw new IllegalArgumentException(
                        String.format("the character U+%04X cannot stand in a header's value", (int) c));
            }
        }
        return text;
    }
}
