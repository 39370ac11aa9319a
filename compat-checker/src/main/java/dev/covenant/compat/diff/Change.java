package dev.covenant.compat.diff;

import java.util.Optional;

/**
 * One difference between two contracts, as a fact: neither good nor bad.
 */
public sealed interface Change
        permits ApiChange, LifecycleChange, PayloadChange, ProtoChange, SecurityChange, TypeChange, VersionChange {
    /** What has changed, and where. */
    Site site();

    /** How it was, in the contract's words; absent when it was not there. */
    default Optional<String> before() {
        return Optional.empty();
    }

    /** How it is, in the contract's words; absent when it is gone. */
    default Optional<String> after() {
        return Optional.empty();
    }

    /** What exactly, where one kind of change has several, such as {@code maxLength}; may be empty. */
    default String aspect() {
        return "";
    }

    /** What something that is gone may be called now: something new beside it is like it. A guess, for advice only. */
    default Optional<String> lookalike() {
        return Optional.empty();
    }
}
