package dev.covenant.gate;

import dev.covenant.compat.Finding;
import dev.covenant.compat.Level;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds out who answers for what, and which answers have run out or are not needed. For one run. */
final class Acceptor {
    private final GateSettings settings;
    private final ReleaseVersions versions;
    private final Set<Acceptance> used = new LinkedHashSet<>();
    private final Set<Acceptance> expired = new LinkedHashSet<>();

    Acceptor(GateSettings settings, ReleaseVersions versions) {
        this.settings = settings;
        this.versions = versions;
    }

    /** Accepts it if somebody answers for it today. What only informs needs nobody. */
    GateFinding judge(GateFinding finding) {
        if (finding.finding().level() == Level.INFO) {
            return finding;
        }
        List<Acceptance> over = new ArrayList<>();
        for (Acceptance acceptance : settings.acceptances()) {
            if (isAbout(acceptance, finding)) {
                if (!isOver(acceptance.until())) {
                    used.add(acceptance);
                    return finding.with(new Standing.Accepted(acceptance));
                }
                over.add(acceptance);
            }
        }
        expired.addAll(over);
        return finding;
    }

    private static boolean isAbout(Acceptance acceptance, GateFinding found) {
        if (acceptance.contract().filter(key -> !key.equals(found.contract())).isPresent()) {
            return false;
        }
        if (acceptance.fingerprint().isPresent()) {
            return acceptance.fingerprint().get().equals(found.finding().fingerprint());
        }
        RuleAt rule = RuleAt.of(acceptance.rule().orElse(""));
        return rule.isAbout(found.finding()) && isAt(acceptance, found.finding());
    }

    private static boolean isAt(Acceptance acceptance, Finding finding) {
        if (acceptance.lines().isEmpty()) {
            return acceptance.element().equals(Optional.of(finding.element()));
        }
        return finding.revision()
                .filter(place -> place.file().equals(acceptance.location().file()))
                .filter(place -> acceptance.lines().contains(place.line()))
                .isPresent();
    }

    boolean isOver(Until until) {
        if (until instanceof Until.Date date) {
            return settings.today().isAfter(date.day());
        }
        return versions.hasReached(until.text());
    }

    /** Those that have ended, though what they accepted is still there. */
    List<Acceptance> expired() {
        return List.copyOf(expired);
    }

    /** Those that nothing needs, ended or not. */
    List<Acceptance> unused() {
        return settings.acceptances().stream()
                .filter(acceptance -> !used.contains(acceptance) && !expired.contains(acceptance))
                .toList();
    }
}
