package dev.covenant.compat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covenant.compat.diff.Change;
import java.util.ArrayList;
import java.util.List;
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

    @Test
    void aRuleThatNarrowsHasAMirrorThatWidens() {
        Set<String> ids = new TreeSet<>();
        Rules.standard().all().forEach(rule -> ids.add(rule.id()));
        assertThat(ids).allSatisfy(id -> assertThat(ids).contains(mirror(id)));
    }

    private static String mirror(String id) {
        if (id.endsWith(".narrowed")) {
            return id.replace(".narrowed", ".widened");
        }
        return id.replace(".widened", ".narrowed");
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
