package dev.covenant.http.client;

import dev.covenant.http.SecurityScheme;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.Supplier;

/** Credentials that are a text. */
final class TextCredentials implements Credentials {
    /** What the text is. */
    enum Kind {
        KEY,
        /** User and password in base64. */
        BASIC,
        TOKEN
    }

    private final Kind kind;
    private final Supplier<String> text;
    private final boolean changing;

    private TextCredentials(Kind kind, Supplier<String> text, boolean changing) {
        this.kind = kind;
        this.text = text;
        this.changing = changing;
    }

    static TextCredentials fixed(Kind kind, String text) {
        return new TextCredentials(kind, () -> text, false);
    }

    static TextCredentials changing(Kind kind, Supplier<String> text) {
        return new TextCredentials(kind, text, true);
    }

    static String base64(String pair) {
        return Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    /** Of an OAuth client: both are form-encoded first (RFC 6749, section 2.3.1). */
    static String clientAuthorization(String id, String secret) {
        return "Basic "
                + base64(URLEncoder.encode(id, StandardCharsets.UTF_8)
                        + ':'
                        + URLEncoder.encode(secret, StandardCharsets.UTF_8));
    }

    String text() {
        return text.get();
    }

    /** Whether asking again may give something else. */
    boolean isChanging() {
        return changing;
    }

    /** Whether a scheme of this kind can be satisfied with it. */
    boolean fits(SecurityScheme.Kind scheme) {
        return switch (scheme) {
            case API_KEY -> kind == Kind.KEY;
            case BASIC -> kind == Kind.BASIC;
            case BEARER, HTTP -> kind == Kind.TOKEN;
            case MUTUAL_TLS -> false;
        };
    }

    @Override
    public String toString() {
        return "Credentials[" + kind + "]";
    }
}
