package dev.covenant.compat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covenant.compat.diff.Change;
import dev.covenant.compat.diff.ProtoChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Rules as a whole. */
class RulesTest {
    @Test
    void everyKindOfChangeHasARule() {
        List<Class<?>> kinds = new ArrayList<>();
        collect(Change.class, kinds);
        assertThat(kinds)
                .allSatisfy(kind -> assertThat(Rules.standard().all())
                        .as(kind.getSimpleName())
                        .anyMatch(rule -> rule.kind() == kind));
    }

    private static void collect(Class<?> kind, List<Class<?>> kinds) {
        if (kind.isSealed()) {
            for (Class<?> variant : kind.getPermittedSubclasses()) {
                collect(variant, kinds);
            }
        } else {
            kinds.add(kind);
        }
    }

    /** Rules whose change cannot be met the other way round as a change of its own, and why. */
    private static final Map<String, String> WITHOUT_MIRROR = Map.ofEntries(
            Map.entry("field.added.no-default", "backwards it is field.removed"),
            Map.entry("parameter.added.no-default", "backwards it is parameter.removed"),
            Map.entry("schema.removed", "a new type that nothing uses is no one's business"),
            Map.entry("schema.type.compatible", "backwards it is schema.type.changed"),
            Map.entry("schema.union.wrapped", "backwards it is schema.type.narrowed or union.member.removed"),
            Map.entry("lifecycle.sunset.invalid", "it is wrong whichever contract says it"),
            Map.entry("lifecycle.sunset.missing", "a day that is said late is lifecycle.deprecated"),
            Map.entry("lifecycle.sunset.too-soon", "a day that is late enough is lifecycle.deprecated"),
            Map.entry("lifecycle.sunset.moved-too-early", "a day that has become later is lifecycle.deprecated"),
            Map.entry("lifecycle.sunset.removed", "a day that is said late is lifecycle.deprecated"),
            Map.entry("lifecycle.stability.invalid", "it is wrong whichever contract says it"),
            Map.entry("version.overlap.too-short", "backwards the new version is removed"),
            Map.entry("version.overlap.announced", "backwards the new version is removed"),
            Map.entry("version.mixed-strategy", "one way less is version.selector.changed"));

    @Test
    void aRuleHasAMirrorOrAReasonWhyNot() {
        Set<String> ids = new TreeSet<>();
        Rules.standard().all().stream()
                .filter(rule -> !ProtoChange.class.isAssignableFrom(rule.kind()))
                .forEach(rule -> ids.add(rule.id()));
        assertThat(ids).containsAll(WITHOUT_MIRROR.keySet());
        ids.removeAll(WITHOUT_MIRROR.keySet());
        assertThat(ids)
                .allSatisfy(id -> assertThat(mirrors(id)).as("mirrors of " + id).containsAnyElementsOf(ids));
    }

    /** What a change may be backwards, by the last word of its rule; a change to something else is one backwards too. */
    private static List<String> mirrors(String id) {
        int dot = id.lastIndexOf('.') + 1;
        String element = id.substring(0, dot);
        List<String> words = switch (id.substring(dot)) {
            case "narrowed" -> List.of("widened");
            case "widened" -> List.of("narrowed");
            case "added", "added-required", "added-optional" -> List.of("removed");
            case "removed" -> List.of("added", "added-required", "added-optional");
            case "lowered" -> List.of("raised");
            case "raised" -> List.of("lowered");
            case "deprecated" -> List.of("undeprecated");
            case "undeprecated" -> List.of("deprecated");
            case "changed", "replaced" -> List.of(id.substring(dot));
            default -> List.of();
        };
        return words.stream().map(word -> element + word).toList();
    }

    @Test
    void anIdIsElementFacetAndChangeInLowerCase() {
        assertThat(Rules.standard().all())
                .extracting(Rule::id)
                .allSatisfy(id -> assertThat(id).matches("[a-z]+(-[a-z]+)*(\\.[a-z0-9]+(-[a-z]+)*)+"));
    }

    @Test
    void everyRuleSaysWhatItMeansAndWhatToDo() {
        assertThat(Rules.standard().all()).allSatisfy(rule -> {
            assertThat(rule.meaning()).endsWith(".");
            assertThat(rule.advice()).endsWith(".");
        });
    }
}
