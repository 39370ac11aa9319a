package dev.covenant.gate.report;

import dev.covenant.gate.GateReport;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * All findings of a report, as the forms take them apart.
 *
 * @param all worst first
 */
record ToldFindings(List<ToldFinding> all) {
    static ToldFindings of(GateReport report) {
        return new ToldFindings(ToldFinding.all(report));
    }

    List<ToldFinding> which(Predicate<ToldFinding> wanted) {
        return all.stream().filter(wanted).toList();
    }

    /** Those that are told under one heading, in the order of the first of each. */
    Map<TextGroup, List<ToldFinding>> groups(Predicate<ToldFinding> wanted) {
        return all.stream()
                .filter(wanted)
                .collect(Collectors.groupingBy(TextGroup::of, LinkedHashMap::new, Collectors.toList()));
    }

    /**
     * Those of one heading, by what they mean and what to do: rules of one name may say different things of different kinds of change, and
     * what is gone may look renamed.
     */
    static Map<String, List<ToldFinding>> byExplanation(List<ToldFinding> members) {
        return members.stream()
                .collect(Collectors.groupingBy(ToldFinding::explanation, LinkedHashMap::new, Collectors.toList()));
    }

    /** What nobody minds, by the rule and the way. */
    Map<String, List<ToldFinding>> notes() {
        return all.stream()
                .filter(ToldFinding::isNote)
                .collect(Collectors.groupingBy(ToldFinding::rule, LinkedHashMap::new, Collectors.toList()));
    }
}
