package dev.covenant.gate;

/**
 * Whether a finding speaks against the release.
 */
public sealed interface Standing {
    /** It does: nobody answers for it. */
    record Open() implements Standing {}

    /**
     * It does not, for the time being: somebody answers for it.
     *
     * @param acceptance who, why and until when
     */
    record Accepted(Acceptance acceptance) implements Standing {}

    /**
     * It does not: the version that is about to be released says that clients break.
     *
     * @param version that version, such as {@code 2.0.0}
     */
    record Carried(String version) implements Standing {}
}
