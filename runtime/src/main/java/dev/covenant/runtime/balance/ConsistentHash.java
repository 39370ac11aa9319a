package dev.covenant.runtime.balance;

/** The first candidate on a {@link Ring}, from the key on, that may be chosen and does not carry too much already. */
final class ConsistentHash implements Balancer {
    private static final long FINE = 1 << 20;
    private static final int LEAST_STEPS = 64;

    private final Balancer withoutKey = Balancer.leastConnections();
    private final BoundedLoad bound = new BoundedLoad();
    private volatile Ring ring = Ring.of(new Candidate[0]);

    @Override
    public int choose(Candidate[] candidates, Choice choice) {
        if (candidates.length == 0 || !choice.hasKey()) {
            return withoutKey.choose(candidates, choice);
        }
        Ring current = ring;
        if (current.source() != candidates) {
            current = renewed(candidates);
        }
        int found = around(current, candidates, choice);
        // So few are admitted that the way around would be long.
        return found < 0 ? withoutKey.choose(candidates, choice) : found;
    }

    private int around(Ring current, Candidate[] candidates, Choice choice) {
        int steps = Math.max(LEAST_STEPS, 2 * candidates.length);
        int point = current.from(choice.keyHash());
        int before = -1;
        long cold = -1;
        for (int step = 0; step < steps; step++, point = current.after(point)) {
            int at = current.owner(point);
            if (at == before || !choice.admits(candidates[at])) {
                continue;
            }
            before = at;
            double warmth = candidates[at].warmth(choice.now());
            // One throw for the whole way: an instance met twice is not asked twice.
            cold = cold < 0 && warmth < 1 ? choice.below(FINE) : cold;
            if ((warmth >= 1 || cold < warmth * FINE) && bound.has(candidates, at, choice)) {
                return at;
            }
        }
        return -1;
    }

    /** Making a ring takes a while: one thread does it. */
    private synchronized Ring renewed(Candidate[] candidates) {
        if (ring.source() != candidates) {
            ring = Ring.of(candidates);
        }
        return ring;
    }
}
