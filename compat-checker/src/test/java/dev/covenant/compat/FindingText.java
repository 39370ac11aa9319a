package dev.covenant.compat;

import dev.covenant.model.Location;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Findings as lines: level, rule, aspect, position, element, values and the places on both sides. */
final class FindingText {
    private FindingText() {}

    static String of(List<Finding> findings) {
        return findings.stream().map(FindingText::line).sorted().collect(Collectors.joining());
    }

    private static String line(Finding finding) {
        String aspect = finding.aspect().isEmpty() ? "" : " (" + finding.aspect() + ")";
        String values = finding.before().isEmpty() && finding.after().isEmpty()
                ? ""
                : " [" + finding.before().orElse("") + " -> " + finding.after().orElse("") + "]";
        return finding.level().word() + " " + finding.rule() + aspect + "@"
                + finding.position().word() + " " + finding.element() + values + " " + place(finding.base()) + " -> "
                + place(finding.revision()) + "\n";
    }

    private static String place(Optional<Location> location) {
        return location.map(place -> place.line() + ":" + place.column()).orElse("none");
    }
}
