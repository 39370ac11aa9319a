package dev.covenant.runtime.pipeline;

import dev.covenant.runtime.FailureClass;
import dev.covenant.runtime.NoInstanceException;
import dev.covenant.runtime.balance.Balancer;
import dev.covenant.runtime.balance.Candidate;
import dev.covenant.runtime.balance.Choice;
import org.jspecify.annotations.Nullable;

/** Gives an attempt its instance, or ends it when none may be asked; learns from how it ends. */
final class InstanceChoice implements Channel {
    private final Channel next;
    private final Fleet fleet;
    private final Balancer balancer;
    private final Chance chance;
    private final Time time;
    private final HealthProbe probe;

    InstanceChoice(Channel next, Fleet fleet, PipelineParts parts) {
        this.next = next;
        this.fleet = fleet;
        this.balancer = parts.policy().balancing().balancer();
        this.chance = parts.chance();
        this.time = parts.time();
        this.probe = parts.probe();
    }

    @Override
    public <R extends @Nullable Object> void send(Attempt<R> attempt, Completion<R> done) {
        Visit<R> visit = new Visit<>(attempt, done);
        Endpoint chosen;
        try {
            chosen = visit.choose();
        } catch (RuntimeException fault) {
            done.failed(Failure.of(FailureClass.LOCAL, fault), attempt.startedAt());
            return;
        }
        if (chosen == null) {
            Call<R> call = attempt.call();
            var reasons = fleet.obstacles(visit.operation, attempt.startedAt());
            var none = new NoInstanceException(call.facts(), reasons);
            done.failed(Failure.of(FailureClass.LOCAL, none), attempt.startedAt());
            return;
        }
        attempt.to(chosen.instance());
        next.send(attempt, visit);
    }

    /** One attempt at one instance: the choice of it, and what is to be done when it has ended. One object for all, as it is on every call's way. */
    private final class Visit<R extends @Nullable Object> implements Completion<R>, Choice {
        private final Attempt<R> attempt;
        private final Completion<R> done;
        private final OperationSlot operation;
        private boolean panic;
        private boolean triedOnesToo;
        private boolean unreachableToo;
        private @Nullable Vitals vitals;

        Visit(Attempt<R> attempt, Completion<R> done) {
            this.attempt = attempt;
            this.done = done;
            this.operation = fleet.slot(attempt.call().plan().operation());
        }

        @Nullable
        Endpoint choose() {
            long now = now();
            Endpoint[] endpoints = fleet.endpoints(now);
            panic = fleet.isPanic(endpoints, now);
            triedOnesToo = attempt.call().attempts() == 0;
            // Between the choice and entering another call may take the last permit: then there is one candidate less.
            for (int round = 0; round <= endpoints.length + 2; round++) {
                int at = balancer.choose(endpoints, this);
                if (at >= 0 && endpoints[at].vitals().enter(operation, now)) {
                    vitals = endpoints[at].vitals();
                    return endpoints[at];
                }
                if (at < 0 && !relax()) {
                    break;
                }
            }
            return attempt.call().attempts() == 0 ? lastResort(endpoints, now) : null;
        }

        /** One that was tried is better than one of which it is known that nothing can be sent to it. */
        private boolean relax() {
            boolean relaxes = !triedOnesToo || !unreachableToo;
            unreachableToo |= triedOnesToo;
            triedOnesToo = true;
            return relaxes;
        }

        /** An instance that is due for an early trial; null when none is. */
        private @Nullable Endpoint lastResort(Endpoint[] endpoints, long now) {
            for (Endpoint endpoint : endpoints) {
                if (endpoint.vitals().enterEarly(operation, now)) {
                    vitals = endpoint.vitals();
                    return endpoint;
                }
            }
            return null;
        }

        @Override
        public boolean admits(Candidate candidate) {
            Endpoint endpoint = (Endpoint) candidate;
            return endpoint.vitals().obstacle(operation, now(), panic) == null
                    && (triedOnesToo || !attempt.call().hasTried(endpoint.id()))
                    && (unreachableToo || !probe.isUnreachable(endpoint.instance()));
        }

        @Override
        public double penalty(Candidate candidate) {
            return ((Endpoint) candidate).vitals().penalty(operation, now());
        }

        @Override
        public long now() {
            return attempt.startedAt();
        }

        @Override
        public boolean hasKey() {
            return attempt.call().hasHashKey();
        }

        @Override
        public long keyHash() {
            return attempt.call().keyHash();
        }

        @Override
        public long below(long bound) {
            return chance.below(bound);
        }

        @Override
        public void succeeded(R result, long now) {
            left(Lesson.WELL, now);
            done.succeeded(result, now);
        }

        @Override
        public void failed(Failure failure, long now) {
            left(Lesson.of(attempt, failure), now);
            done.failed(failure, now);
        }

        private void left(Lesson lesson, long now) {
            if (vitals != null) {
                long nanos = now - attempt.startedAt();
                boolean stood = nanos > Standstill.LEAST && time.stoodStill(attempt.startedAt(), now);
                double patience = fleet.patience(attempt.call().plan());
                vitals.left(operation, new Ending(stood ? Lesson.NONE : lesson, now, nanos, patience));
            }
        }
    }
}
