package dev.covenant.gate;

import dev.covenant.model.Diagnostic;
import dev.covenant.model.Location;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An acceptance as a comment says it.
 *
 * @param column where it begins, counted from 1
 * @param rule the rule, or the rule at a position
 * @param said what else it says, by key
 */
record AcceptanceComment(int column, String rule, Map<String, String> said) {
    private static final Pattern COMMENT =
            Pattern.compile("(?:^|\\s)(?:#|//|/?\\*+)\\s*covenant:accept(?:\\s+(\\S+))?(.*?)\\s*(?:\\*/\\s*)?$");
    private static final Pattern KEY = Pattern.compile("\\G\\s+(until|by|ticket|semver)=(\\S+)");
    private static final Pattern REASON = Pattern.compile("\\s+reason=(.*\\S)");
    private static final String FORM =
            "covenant:accept RULE until=DATE|VERSION [by=NAME] [ticket=ID] [semver=waived] reason=TEXT";

    static Optional<AcceptanceComment> in(String line) {
        Matcher comment = COMMENT.matcher(line);
        if (!comment.find()) {
            return Optional.empty();
        }
        Map<String, String> said = new HashMap<>();
        String rest = comment.group(2);
        Matcher key = KEY.matcher(rest);
        int end = 0;
        while (key.find()) {
            said.put(key.group(1), key.group(2));
            end = key.end();
        }
        Matcher reason = REASON.matcher(rest).region(end, rest.length());
        if (reason.matches()) {
            said.put("reason", reason.group(1));
        }
        int column = line.indexOf("covenant:accept") + 1;
        return Optional.of(new AcceptanceComment(
                column, Optional.ofNullable(comment.group(1)).orElse(""), said));
    }

    /** What is wrong with it; empty: nothing. */
    Optional<Diagnostic> fault(KnownRules rules, Location place) {
        RuleAt at = RuleAt.of(rule);
        boolean whole = said.containsKey("reason") && until().isPresent();
        boolean misplaced = at.position().isPresent()
                && at.position().flatMap(RuleAt::position).isEmpty();
        boolean waives = said.getOrDefault("semver", AcceptanceReader.WAIVED).equals(AcceptanceReader.WAIVED);
        if (!whole || misplaced || !waives) {
            return Optional.of(Diagnostic.error("bad-setting", "this is no acceptance that can be read", place)
                    .withHint("write " + FORM));
        }
        return rules.fault(at.id(), place);
    }

    private Optional<Until> until() {
        return Optional.ofNullable(said.get("until")).flatMap(Until::parse);
    }

    /** @param lines the lines that it is about */
    Acceptance acceptance(Location place, List<Integer> lines) {
        return new Acceptance(
                Optional.empty(),
                Optional.of(rule),
                Optional.empty(),
                Optional.empty(),
                said.getOrDefault("reason", ""),
                said.getOrDefault("by", ""),
                until().orElseThrow(),
                Optional.ofNullable(said.get("ticket")),
                said.containsKey("semver"),
                place,
                lines);
    }
}
