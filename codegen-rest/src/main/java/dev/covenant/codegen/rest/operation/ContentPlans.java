package dev.covenant.codegen.rest.operation;

import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * Brings the media types of a body together by Java type: the first group is what methods return and take by default.
 */
final class ContentPlans {
    private ContentPlans() {}

    /**
     * Groups of media types, the preferred one first. Media types that only say in another way what JSON says are left out.
     *
     * @param stem what the constants of the groups begin with, such as {@code body}
     * @param leftOut is told what was left out, and the JSON that stands for it
     */
    static List<ContentPlan> of(String stem, List<Candidate> candidates, BiConsumer<Candidate, Candidate> leftOut) {
        List<Candidate> ordered =
                candidates.stream().sorted(Candidate.PREFERENCE).toList();
        List<Candidate> json = ordered.stream().filter(Candidate::isJsonByName).toList();
        Map<TypeName, List<Candidate>> byType = new LinkedHashMap<>();
        for (Candidate candidate : ordered) {
            json.stream()
                    .filter(candidate::repeats)
                    .findFirst()
                    .ifPresentOrElse(
                            spokenFor -> leftOut.accept(candidate, spokenFor),
                            () -> byType.computeIfAbsent(candidate.type().box(), t -> new ArrayList<>())
                                    .add(candidate));
        }
        return named(stem, byType.values());
    }

    private static List<ContentPlan> named(String stem, Iterable<List<Candidate>> groups) {
        List<ContentPlan> plans = new ArrayList<>();
        Map<String, Integer> uses = new LinkedHashMap<>();
        for (List<Candidate> group : groups) {
            Candidate first = group.get(0);
            String kind = plans.isEmpty() ? "" : first.kind().suffix();
            int use = uses.merge(kind, 1, Integer::sum);
            String suffix = use == 1 ? kind : kind + "_" + use;
            plans.add(new ContentPlan(
                    stem + suffix,
                    suffix,
                    first.kind(),
                    first.type(),
                    group.stream().map(Candidate::medium).toList()));
        }
        return plans;
    }
}
