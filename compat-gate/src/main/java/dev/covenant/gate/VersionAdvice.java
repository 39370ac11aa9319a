package dev.covenant.gate;

import dev.covenant.compat.SemanticVersion;
import java.util.Optional;

/**
 * Which version the changes ask for (semver.org). Below 1.0.0 the second number stands for the first one and the third for the second one.
 *
 * @param required what must be raised for the contract
 * @param generated what must be raised for an artifact of code generated from it; more than {@code required} only under the profile that
 *     judges generated code
 * @param released the version of the old side; absent where it is not known or no semantic version
 * @param next the lowest version that says enough, also for generated code; absent where {@code released} is
 * @param planned what is about to be released; absent where it is not known or no semantic version
 * @param sufficient whether {@code planned} says enough; true where nothing can be said
 */
public record VersionAdvice(
        Bump required,
        Bump generated,
        Optional<String> released,
        Optional<String> next,
        Optional<String> planned,
        boolean sufficient) {
    /** The lowest version that says enough for the contract alone, whatever generated code needs. */
    public Optional<String> nextOfContract() {
        return released.flatMap(SemanticVersion::parse)
                .map(from -> Numbers.next(Numbers.isInitial(from) ? Numbers.above(required) : required, from)
                        .text());
    }
}
