package dev.covenant.compat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covenant.compat.ProtoModel.Field;
import dev.covenant.compat.ProtoModel.Msg;
import dev.covenant.model.Contract;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * What holds for every pair of proto contracts, tried on random ones; {@code -Dcovenant.seeds=10000} tries as many, {@code -Dcovenant.seed}
 * says where to begin.
 */
class ProtoLawsTest {
    private static final int USUAL = 150;
    /** What came and went. */
    private static final List<String> ELEMENTS =
            List.of("field", "schema", "enum", "enum.value", "operation", "service");
    /** What is the same change in both directions. */
    private static final Set<String> BOTH_WAYS = Set.of(
            "schema.type.changed",
            "field.cardinality.changed",
            "field.renamed",
            "field.json-name.changed",
            "union.member.moved",
            "schema.default.changed",
            "field.presence.changed-required",
            "enum.value.renamed",
            "operation.payload-type.changed",
            "operation.streaming.changed",
            "operation.idempotency.changed");

    @Test
    void aContractIsTheSameAsItself() {
        each((seed, random) -> {
            ProtoModel model = new ProtoMutations(random).model();
            assertThat(check(model.contract(), model.contract())).isEmpty();
        });
    }

    @Test
    void theOrderOfDeclarationsSaysNothing() {
        each((seed, random) -> {
            ProtoModel old = new ProtoMutations(random).model();
            ProtoModel revised = changed(old, random, 3);
            List<Finding> found = check(old.contract(), revised.contract());
            List<Finding> shuffled = check(
                    old.shuffled(random).contract(), revised.shuffled(random).contract());
            assertThat(texts(shuffled)).isEqualTo(texts(found));
        });
    }

    @Test
    void backwardsWhatCameIsWhatWent() {
        each((seed, random) -> {
            ProtoModel old = new ProtoMutations(random).model();
            ProtoModel revised = changed(old, random, 3);
            List<Finding> there = check(old.contract(), revised.contract());
            List<Finding> back = check(revised.contract(), old.contract());
            for (String element : ELEMENTS) {
                assertThat(elements(there, element + ".added"))
                        .as(element)
                        .isEqualTo(elements(back, element + ".removed"));
                assertThat(elements(back, element + ".added"))
                        .as(element)
                        .isEqualTo(elements(there, element + ".removed"));
            }
            // A second name that came is no other name, but one that went is.
            boolean alias = old.touches.containsKey(ProtoTouch.ALIAS) != revised.touches.containsKey(ProtoTouch.ALIAS);
            if (!alias) {
                assertThat(bothWays(there)).isEqualTo(bothWays(back));
            }
        });
    }

    @Test
    void anotherBreakIsNeverFewerErrors() {
        each((seed, random) -> {
            ProtoModel old = new ProtoMutations(random).model();
            ProtoModel revised = changed(old, random, 3);
            long before = errors(check(old.contract(), revised.contract()));
            ProtoModel worse = revised.copy();
            untouched(old, worse).ifPresent(message -> {
                Field field = message.fields.stream()
                        .filter(ProtoLawsTest::isPlain)
                        .findFirst()
                        .orElseThrow();
                new ProtoMutations(random).remove(message, field, false, false);
                assertThat(errors(check(old.contract(), worse.contract()))).isGreaterThan(before);
            });
        });
    }

    @Test
    void aChangeOfAMessageIsToldOfThatMessageOnly() {
        each((seed, random) -> {
            ProtoModel old = new ProtoMutations(random).model();
            ProtoModel revised = old.copy();
            Msg message = revised.messages.get(random.nextInt(revised.messages.size()));
            new ProtoMutations(random).inMessage(revised, message);
            assertThat(check(old.contract(), revised.contract()))
                    .allMatch(finding -> finding.element().equals(message.fullName())
                            || finding.element().startsWith(message.fullName() + "."));
        });
    }

    @Test
    void whatIsCompatibleStepByStepIsCompatible() {
        each((seed, random) -> {
            ProtoModel first = new ProtoMutations(random).model();
            ProtoModel second = changed(first, random, 1);
            ProtoModel third = changed(second, random, 1);
            // What was told to go may go, which is not so in one step. Without methods messages travel by other means
            // than
            // calls: that of a contract that gets its first method is no step of one contract.
            if (announces(first, second) || first.rpcs.isEmpty() != second.rpcs.isEmpty()) {
                return;
            }
            CheckRequest one = request(first.contract(), second.contract()).withProfile(Profile.WIRE);
            CheckRequest two = request(second.contract(), third.contract())
                    .withProfile(Profile.WIRE)
                    .withEarlier(List.of(first.contract()));
            if (!CheckJob.run(one).isBreaking() && !CheckJob.run(two).isBreaking()) {
                CheckRequest whole = request(first.contract(), third.contract()).withProfile(Profile.WIRE);
                assertThat(CheckJob.run(whole).findings()).noneMatch(Finding::isBreaking);
            }
        });
    }

    /** What is tried with a seed. */
    private interface Attempt {
        void run(long seed, Random random);
    }

    private static void each(Attempt attempt) {
        LongConsumer run = seed -> {
            try {
                attempt.run(seed, new Random(seed));
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("seed " + seed + " (-Dcovenant.seed=" + seed + " -Dcovenant.seeds=1)", e);
            }
        };
        Seeds.of(USUAL).forEach(run);
    }

    static ProtoModel changed(ProtoModel model, Random random, int most) {
        ProtoModel changed = model.copy();
        int changes = 1 + random.nextInt(most);
        for (int i = 0; i < changes; i++) {
            new ProtoMutations(random).mutate(changed);
        }
        return changed;
    }

    private static boolean announces(ProtoModel old, ProtoModel revised) {
        return revised.touches.keySet().stream()
                .anyMatch(touch -> touch.announces() && !old.touches.containsKey(touch));
    }

    private static CheckRequest request(Contract old, Contract revised) {
        return CheckRequest.of(old, revised, Contracts.TODAY);
    }

    private static List<Finding> check(Contract old, Contract revised) {
        return CheckJob.run(request(old, revised).withProfile(Profile.SOURCE)).findings();
    }

    private static List<String> texts(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.level() + " " + finding.rule() + " " + finding.aspect() + " "
                        + finding.position() + " " + finding.element() + " " + finding.before() + finding.after()
                        + finding.usages())
                .sorted()
                .toList();
    }

    private static Set<String> elements(List<Finding> findings, String rule) {
        return findings.stream()
                .filter(finding -> finding.rule().equals(rule))
                .map(Finding::element)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, Long> bothWays(List<Finding> findings) {
        return findings.stream()
                .map(Finding::rule)
                .filter(BOTH_WAYS::contains)
                .collect(Collectors.groupingBy(rule -> rule, TreeMap::new, Collectors.counting()));
    }

    private static long errors(List<Finding> findings) {
        return findings.stream().filter(Finding::isBreaking).count();
    }

    /** What goes with another message takes away what has changed in it, which is no break of its own then. */
    private static boolean isPlain(Field field) {
        return field.kind().name().isEmpty();
    }

    /** A message of the second model that is the same in the first one. */
    private static Optional<Msg> untouched(ProtoModel old, ProtoModel revised) {
        if (old.touches.containsKey(ProtoTouch.CHECKED_TEXT) != revised.touches.containsKey(ProtoTouch.CHECKED_TEXT)) {
            // An option that every text of the file feels, in whatever message.
            return Optional.empty();
        }
        return revised.messages.stream()
                .filter(message -> message.fields.stream().anyMatch(ProtoLawsTest::isPlain))
                .filter(message ->
                        !old.touches.containsValue(message.name) && !revised.touches.containsValue(message.name))
                .filter(message -> old.messages.stream()
                        .anyMatch(other -> other.name.equals(message.name) && other.fields.equals(message.fields)))
                .findFirst();
    }
}
