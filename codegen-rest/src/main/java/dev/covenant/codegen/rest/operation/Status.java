package dev.covenant.codegen.rest.operation;

import com.palantir.javapoet.CodeBlock;
import dev.covenant.model.Response;
import java.util.regex.Pattern;

/**
 * The status, or the range of statuses, that a response is declared for.
 *
 * @param text as in the contract: {@code 200}, {@code 4XX}, {@code default}
 */
record Status(String text) {
    /** Any success: what an operation answers with when its contract says nothing. */
    static final Status ANY_SUCCESS = new Status("2XX");

    private static final Pattern KNOWN = Pattern.compile("\\d{3}|[1-5]XX|default");
    private static final String DEFAULT = "default";

    static Status of(Response response) {
        return new Status(response.status());
    }

    /** Whether the text is one that can come: others are nobody's answer. */
    boolean isKnown() {
        return KNOWN.matcher(text).matches();
    }

    boolean isDefault() {
        return text.equals(DEFAULT);
    }

    /** One status, not a range or the default. */
    boolean isExact() {
        return Character.isDigit(text.charAt(text.length() - 1));
    }

    /** Whether it is of a class of statuses, such as 2. */
    boolean isOf(int hundreds) {
        return text.charAt(0) == '0' + hundreds;
    }

    /** Whether no answer of this status has a body (RFC 9110, section 6.4.1). */
    boolean isBodiless() {
        return isOf(1) || text.equals("204") || text.equals("205") || text.equals("304");
    }

    /** The status itself, or the first of the range. */
    int code() {
        return isDefault() ? 500 : Integer.parseInt(text.replace("XX", "00"));
    }

    /** The name of the Java type for it. */
    String javaName() {
        return StatusNames.of(text);
    }

    /** A condition on the status {@code in.status()}. */
    CodeBlock matches() {
        if (isDefault()) {
            return CodeBlock.of("true");
        }
        return isExact()
                ? CodeBlock.of("in.status() == $L", code())
                : CodeBlock.of("in.status() / 100 == $L", code() / 100);
    }
}
