package dev.covenant.gate;

import dev.covenant.compat.Layer;
import dev.covenant.compat.Level;
import dev.covenant.compat.Profile;
import dev.covenant.compat.SemanticVersion;
import java.util.Optional;

/**
 * The versions that a release is judged by: those of the project where both are known, else those that the contracts give themselves.
 *
 * @param released of the old side
 * @param planned of the revised side
 * @param ofProject whether they are the project's
 * @param upcoming what acceptances may end with: the project's version where it is known, whatever is known of the old side
 * @param profile how strict
 */
record ReleaseVersions(
        Optional<SemanticVersion> released,
        Optional<SemanticVersion> planned,
        boolean ofProject,
        Optional<SemanticVersion> upcoming,
        Profile profile) {
    static ReleaseVersions of(GateRequest request) {
        Profile profile = request.settings().profile();
        Optional<SemanticVersion> released = parse(request.old().version());
        Optional<SemanticVersion> project = parse(request.settings().projectVersion());
        if (released.isPresent() && project.isPresent()) {
            return new ReleaseVersions(released, project, true, project, profile);
        }
        Optional<SemanticVersion> own = parse(request.revised().contractVersion());
        return new ReleaseVersions(parse(request.old().contractVersion()), own, false, project.or(() -> own), profile);
    }

    private static Optional<SemanticVersion> parse(Optional<String> text) {
        return text.flatMap(SemanticVersion::parse);
    }

    /**
     * The finding as what the planned version says anyway: clients of that release break. That is never so where only additions are allowed:
     * their clients are promised to live on through all versions.
     */
    Optional<GateFinding> carry(GateFinding finding) {
        boolean carries = ofProject
                && profile != Profile.ADDITIVE
                && finding.finding().layer() != Layer.POLICY
                && finding.finding().level() != Level.INFO
                && finding.base()
                        .version()
                        .flatMap(SemanticVersion::parse)
                        .filter(this::breaksSince)
                        .isPresent();
        return carries
                ? Optional.of(finding.with(
                        new Standing.Carried(Numbers.of(planned.orElseThrow()).text())))
                : Optional.empty();
    }

    private boolean breaksSince(SemanticVersion base) {
        return Numbers.of(planned.orElseThrow()).isEnoughFor(Bump.MAJOR, base);
    }

    /** Whether what is about to be released is this version or a later one; a snapshot of it is. */
    boolean hasReached(String text) {
        Optional<Numbers> until = SemanticVersion.parse(text).map(Numbers::of);
        return until.isPresent()
                && upcoming.map(Numbers::of)
                        .filter(now -> now.compareTo(until.get()) >= 0)
                        .isPresent();
    }
}
