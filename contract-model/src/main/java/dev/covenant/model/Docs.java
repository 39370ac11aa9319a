package dev.covenant.model;

import java.util.Optional;

/**
 * What a contract says about an element in words, and whether it is on its way out.
 *
 * @param summary one line; may be empty
 * @param description Markdown; may be empty
 * @param deprecation present when the element is deprecated
 * @param stability how much may be relied on it, as written ({@code x-stability-level}: draft, alpha, beta, stable)
 */
public record Docs(String summary, String description, Optional<Deprecation> deprecation, Optional<String> stability) {
    private static final Docs NONE = new Docs("", "", Optional.empty());

    /** Without a level of stability. */
    public Docs(String summary, String description, Optional<Deprecation> deprecation) {
        this(summary, description, deprecation, Optional.empty());
    }

    /** Nothing said. */
    public static Docs none() {
        return NONE;
    }

    /** Whether nothing is said in words, and no end of it. */
    public boolean isNone() {
        return summary.isEmpty() && description.isEmpty() && deprecation.isEmpty();
    }

    public boolean isDeprecated() {
        return deprecation.isPresent();
    }
}
