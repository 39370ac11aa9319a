package dev.covenant.gate;

import dev.covenant.compat.Finding;
import dev.covenant.compat.Layer;
import dev.covenant.compat.Level;
import dev.covenant.compat.SemanticVersion;
import dev.covenant.compat.Victim;
import java.util.List;
import java.util.Optional;

/** Finds out which version the changes ask for. */
final class VersionDemand {
    static final String VERSION_CHANGED = "version.changed";

    private final GateRequest request;
    private final ReleaseVersions versions;

    VersionDemand(GateRequest request, ReleaseVersions versions) {
        this.request = request;
        this.versions = versions;
    }

    /** @param findings everything that was found of the contracts, judged */
    VersionAdvice advice(List<GateFinding> findings) {
        List<GateFinding> told = findings.stream().filter(this::isChange).toList();
        List<GateFinding> changes =
                told.stream().filter(one -> !one.finding().isOfWords()).toList();
        List<GateFinding> asking = changes.stream().filter(VersionDemand::asks).toList();
        boolean described = changes.isEmpty() && (!told.isEmpty() || DocsFacts.differ(request));
        Bump words = described ? Bump.PATCH : Bump.NONE;
        Bump required = worst(asking, VersionDemand::contract, words);
        Bump generated = worst(asking, VersionDemand::generated, required);
        Optional<SemanticVersion> released = versions.released();
        boolean enough = released.isEmpty()
                || versions.planned()
                        .filter(planned -> !Numbers.of(planned).isEnoughFor(generated, released.get()))
                        .isEmpty();
        return new VersionAdvice(
                said(required),
                said(generated),
                released.map(VersionDemand::text),
                released.map(from -> Numbers.next(generated, from).text()),
                versions.planned().map(VersionDemand::text),
                enough);
    }

    /** What happened before the latest release was that one's to say, and a version is no reason for a version. */
    private boolean isChange(GateFinding finding) {
        return finding.base().equals(request.old()) && !finding.finding().rule().equals(VERSION_CHANGED);
    }

    private static boolean asks(GateFinding finding) {
        return finding.accepted().filter(Acceptance::semverWaived).isEmpty();
    }

    private interface Asks {
        Bump of(Finding finding);
    }

    private static Bump worst(List<GateFinding> findings, Asks asks, Bump least) {
        Bump worst = least;
        for (GateFinding finding : findings) {
            Bump asked = asks.of(finding.finding());
            worst = asked.compareTo(worst) < 0 ? asked : worst;
        }
        return worst;
    }

    private static Bump contract(Finding finding) {
        return breaksClients(finding) && finding.layer() != Layer.SOURCE ? Bump.MAJOR : Bump.MINOR;
    }

    private static Bump generated(Finding finding) {
        return breaksClients(finding) ? Bump.MAJOR : Bump.MINOR;
    }

    /** That new clients do not fit old servers is so of every addition, and no reason for a new major version. */
    private static boolean breaksClients(Finding finding) {
        return finding.level() == Level.ERROR
                && finding.victim() == Victim.OLD_CLIENT
                && finding.layer() != Layer.POLICY;
    }

    private Bump said(Bump bump) {
        return versions.released().filter(Numbers::isInitial).isPresent() ? Numbers.below(bump) : bump;
    }

    private static String text(SemanticVersion version) {
        String numbers = Numbers.of(version).text();
        return version.preRelease().isEmpty() ? numbers : numbers + "-" + version.preRelease();
    }
}
