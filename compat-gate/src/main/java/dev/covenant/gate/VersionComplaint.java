package dev.covenant.gate;

import dev.covenant.compat.Layer;
import dev.covenant.compat.Victim;
import dev.covenant.gate.GateRule.Places;
import dev.covenant.gate.GateRule.Values;
import dev.covenant.model.Contract;
import dev.covenant.model.Location;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Complains of a version that does not say enough. */
final class VersionComplaint {
    private final GateRequest request;
    private final ReleaseVersions versions;
    private final List<GateFinding> ofContracts;

    /** @param ofContracts what the checker says of the contracts' own versions, which holds where the project's is not known */
    VersionComplaint(GateRequest request, ReleaseVersions versions, List<GateFinding> ofContracts) {
        this.request = request;
        this.versions = versions;
        this.ofContracts = ofContracts;
    }

    List<GateFinding> of(VersionAdvice advice, List<GateFinding> findings) {
        if (!versions.ofProject()) {
            return ofContracts.stream()
                    .filter(complaint -> isDeserved(complaint, findings))
                    .toList();
        }
        return advice.sufficient() ? List.of() : List.of(ofProject(advice));
    }

    /** What was overridden to be harmless, or is waived, asks for no version. */
    private static boolean isDeserved(GateFinding complaint, List<GateFinding> findings) {
        return findings.stream()
                .filter(finding -> finding.contract().equals(complaint.contract())
                        && finding.finding().isBreaking())
                .filter(finding -> finding.finding().layer() != Layer.POLICY)
                .filter(finding -> finding.finding().victim() == Victim.OLD_CLIENT)
                .anyMatch(finding ->
                        finding.accepted().filter(Acceptance::semverWaived).isEmpty());
    }

    private GateFinding ofProject(VersionAdvice advice) {
        String aspect = advice.generated().name().toLowerCase(Locale.ROOT) + "-required";
        Values values = new Values(advice.released(), advice.planned());
        Places places = new Places(place(request.old()), place(request.revised()));
        String element = "version, " + advice.next().orElseThrow() + " or later is required";
        return GateFinding.open("", GateRule.BUMP.finding(element, aspect, values, places), request.old());
    }

    /** The contract's own version, where there is one contract; a project's version has no place here. */
    private static Optional<Location> place(Side side) {
        return side.contracts().size() == 1
                ? Optional.of(side.contracts().get(0).contract())
                        .map(Contract::info)
                        .map(info -> info.location())
                : Optional.empty();
    }
}
