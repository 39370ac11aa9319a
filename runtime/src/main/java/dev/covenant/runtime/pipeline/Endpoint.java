package dev.covenant.runtime.pipeline;

import dev.covenant.runtime.Instance;
import dev.covenant.runtime.balance.Candidate;

/** An instance, and what is known of it. */
record Endpoint(Instance instance, Vitals vitals) implements Candidate {
    @Override
    public String id() {
        return instance.id();
    }

    @Override
    public int weight() {
        return instance.weight();
    }

    @Override
    public int inFlight() {
        return vitals.inFlight();
    }

    @Override
    public double latencyNanos(long now) {
        return vitals.latencyNanos(now);
    }

    @Override
    public double penalty(long now) {
        return vitals.penalty(now);
    }

    @Override
    public double warmth(long now) {
        return vitals.warmth(now);
    }
}
