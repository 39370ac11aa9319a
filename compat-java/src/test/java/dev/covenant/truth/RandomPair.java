package dev.covenant.truth;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A contract and what has become of it.
 *
 * @param steps what was done to it, in words
 */
record RandomPair(ObjectNode old, ObjectNode revised, List<String> steps) {
    RandomPair {
        steps = List.copyOf(steps);
    }

    /** A contract, perhaps written differently, with a few changes. */
    static RandomPair of(long seed) {
        return of(RandomContract.of(seed), seed);
    }

    /** The same contract, changed in as many ways as there are seeds. */
    static RandomPair of(ObjectNode old, long seed) {
        Chance chance = new Chance(seed ^ 0x5DEECE66DL);
        ObjectNode revised = old.deepCopy();
        List<String> steps = new ArrayList<>();
        if (chance.in(40)) {
            Rewriting rewrite = chance.of(Rewriting.ALL);
            steps.add(rewrite.apply(revised, chance) ? rewrite.name() : "nothing");
        }
        int count = chance.of(1, 1, 2, 3);
        for (int i = 0; i < count; i++) {
            steps.add(mutate(revised, chance));
        }
        return new RandomPair(old, revised, steps);
    }

    /** A contract with one or two changes. */
    static RandomPair mutated(long seed) {
        Chance chance = new Chance(seed ^ 0x2545F491L);
        ObjectNode old = RandomContract.of(seed);
        ObjectNode revised = old.deepCopy();
        List<String> steps = new ArrayList<>();
        int count = chance.of(1, 1, 2);
        for (int i = 0; i < count; i++) {
            steps.add(mutate(revised, chance));
        }
        return new RandomPair(old, revised, steps);
    }

    /** Changes something somewhere: a schema, or else what stands around schemas. */
    static String mutate(ObjectNode contract, Chance chance) {
        return chance.in(75) ? schema(contract, chance) : edit(contract, chance);
    }

    private static String edit(ObjectNode contract, Chance chance) {
        for (int i = 0; i < 20; i++) {
            ApiEdit edit = chance.of(ApiEdit.values());
            List<Spot> spots = edit.spots(contract);
            if (!spots.isEmpty()) {
                Spot spot = chance.of(spots);
                edit.apply(spot, chance);
                return edit + " " + spot.path();
            }
        }
        return "nothing";
    }

    private static String schema(ObjectNode contract, Chance chance) {
        for (int i = 0; i < 20; i++) {
            Mutation mutation = chance.of(Mutation.values());
            List<SchemaSite> sites = mutation.sites(contract);
            if (!sites.isEmpty()) {
                SchemaSite site = chance.of(sites);
                mutation.apply(site, chance);
                return mutation + " " + site.pointer();
            }
        }
        return "nothing";
    }

    @Override
    public String toString() {
        return steps
                + (Long.getLong("covenant.seed", -1) < 0
                        ? ""
                        : "\n" + old.toPrettyString() + "\n=======\n" + revised.toPrettyString());
    }
}
