package dev.covenant.compat;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What is said of one pair.
 *
 * @param id as the pair has it; may be empty
 * @param outcome what came of it
 * @param findings worst first; empty unless the pair was checked
 * @param error why it was not checked; else empty
 */
public record PairAnswer(String id, Outcome outcome, List<Finding> findings, String error) {
    /** What came of a pair. */
    public enum Outcome {
        /** It was checked. */
        CHECKED,
        /** What was asked makes no sense. */
        MISUNDERSTOOD,
        /** One of its contracts cannot be read. */
        UNREADABLE,
        /** A mistake of ours. */
        BUG
    }

    public PairAnswer {
        findings = List.copyOf(findings);
    }

    static PairAnswer checked(String id, CheckResult result) {
        return new PairAnswer(id, Outcome.CHECKED, result.findings(), "");
    }

    static PairAnswer failed(String id, Outcome outcome, String error) {
        return new PairAnswer(id, outcome, List.of(), error);
    }

    /** The same, with those rules of buf only that buf has a place for in the folders it is asked about. */
    PairAnswer inFolders() {
        List<Finding> placed = findings.stream()
                .map(finding -> finding.withBufIds(
                        BufIds.inFolders(finding.bufIds(), finding.revision().isPresent())))
                .toList();
        return new PairAnswer(id, outcome, placed, error);
    }

    /** As one JSON object, on one line. */
    public String json() {
        String all = findings.stream().map(FindingJson::of).collect(Collectors.joining(","));
        String end = outcome == Outcome.CHECKED ? "]}" : "],\"error\":" + FindingJson.text(error) + "}";
        return "{\"id\":" + FindingJson.text(id) + ",\"findings\":[" + all + end;
    }
}
