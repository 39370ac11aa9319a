package dev.covenant.gate;

import dev.covenant.compat.Finding;
import dev.covenant.compat.Level;
import java.util.Optional;

/**
 * A finding, and what the gate makes of it.
 *
 * @param contract the key of the contract it is about, as in {@link NamedContract#key()}; empty where sides are one contract
 * @param finding what was found, its level as the team's overrides say
 * @param base the side that its old place is in: the latest release, or an earlier one
 * @param standing whether it speaks against the release
 */
public record GateFinding(String contract, Finding finding, Side base, Standing standing) {
    /** Nobody answers for it. */
    public static GateFinding open(String contract, Finding finding, Side base) {
        return new GateFinding(contract, finding, base, new Standing.Open());
    }

    /** The same with another standing. */
    public GateFinding with(Standing other) {
        return new GateFinding(contract, finding, base, other);
    }

    /** Who answers for it. */
    public Optional<Acceptance> accepted() {
        return standing instanceof Standing.Accepted one ? Optional.of(one.acceptance()) : Optional.empty();
    }

    /** The version that says that clients break. */
    public Optional<String> carried() {
        return standing instanceof Standing.Carried one ? Optional.of(one.version()) : Optional.empty();
    }

    /** Whether it speaks against the release: nobody answers for it, and the version does not say it. */
    public boolean isOpen() {
        return standing instanceof Standing.Open;
    }

    /** Whether somebody breaks and nothing excuses it. */
    boolean isOpenError() {
        return isOpen() && finding.level() == Level.ERROR;
    }
}
