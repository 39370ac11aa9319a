package dev.covenant.policy;

import dev.covenant.runtime.Policy;
import java.util.Optional;
import java.util.function.Function;

/**
 * One thing that can be said of how calls are made.
 *
 * @param name its key; below a group {@code group.key}
 * @param kind what its value may be
 * @param usual its value in a policy; empty when the policy has none
 * @param code where Java code says the same: {@code Type.member}
 * @param meaning in a few words
 */
record Setting<T>(String name, Kind<T> kind, Function<Policy, Optional<T>> usual, String code, String meaning) {
    /** A setting that every policy has. */
    static <T> Setting<T> of(String name, Kind<T> kind, Function<Policy, T> usual, String code, String meaning) {
        return new Setting<>(name, kind, policy -> Optional.of(usual.apply(policy)), code, meaning);
    }

    /** A setting that is absent unless it is said. */
    static <T> Setting<T> absent(String name, Kind<T> kind, String code, String meaning) {
        return new Setting<>(name, kind, policy -> Optional.empty(), code, meaning);
    }

    /** The group that it is part of; empty: none. */
    String group() {
        int dot = name.indexOf('.');
        return dot < 0 ? "" : name.substring(0, dot);
    }

    /** What it is called in its group. */
    String key() {
        return name.substring(name.indexOf('.') + 1);
    }

    /** What it is in a policy, as it is written; empty: nothing. */
    String usualText(Policy policy) {
        return usual.apply(policy).map(kind.write()).orElse("");
    }
}
