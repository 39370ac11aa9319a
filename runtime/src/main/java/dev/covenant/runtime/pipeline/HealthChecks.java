package dev.covenant.runtime.pipeline;

import dev.covenant.runtime.Instance;
import dev.covenant.runtime.health.HealthSettings;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Asks every instance of a fleet whether it is well, again and again, each at times of its own. */
final class HealthChecks implements AutoCloseable {
    private static final Logger LOGGER = System.getLogger(HealthChecks.class.getName());

    private final PipelineParts parts;
    private final @Nullable HealthSettings settings;
    private final Map<String, Check> checks = new ConcurrentHashMap<>();
    private volatile boolean closed;

    HealthChecks(PipelineParts parts) {
        this.parts = parts;
        Optional<HealthSettings> wanted = parts.policy().protection().healthChecks();
        this.settings = wanted.orElse(null);
    }

    /** From now on this instance is asked, instead of any before with its id. */
    void begin(Instance instance, Vitals vitals) {
        if (settings != null && !closed) {
            Check check = new Check(settings, instance, vitals);
            Check before = checks.put(instance.id(), check);
            if (before != null) {
                before.end();
            }
            check.begin();
        }
    }

    /** This one is not asked any more. */
    void end(String id) {
        Check check = checks.remove(id);
        if (check != null) {
            check.end();
        }
    }

    @Override
    public void close() {
        closed = true;
        checks.values().forEach(Check::end);
        checks.clear();
    }

    /** The checks of one instance, one after the other. */
    private final class Check implements Time.Alarm {
        private final HealthSettings rules;
        private final Instance instance;
        private final Vitals vitals;
        private volatile boolean ended;
        private volatile boolean everWell;
        private volatile Time.@Nullable Timer timer;
        private volatile @Nullable Runnable unwatch;

        Check(HealthSettings rules, Instance instance, Vitals vitals) {
            this.rules = rules;
            this.instance = instance;
            this.vitals = vitals;
        }

        void begin() {
            Runnable watching = parts.probe().watch(instance, this::told);
            unwatch = watching;
            if (ended) {
                watching.run();
            }
            next();
        }

        void next() {
            if (!ended) {
                long at = parts.time().nanoTime() + rules.nextNanos(parts.chance()::below);
                timer = parts.time().schedule(at, this);
            }
        }

        void end() {
            ended = true;
            Time.Timer pending = timer;
            if (pending != null) {
                pending.cancel();
            }
            Runnable watching = unwatch;
            if (watching != null) {
                watching.run();
            }
        }

        @Override
        public void ring(long lateNanos) {
            parts.executor().execute(this::ask);
        }

        private void ask() {
            if (ended) {
                return;
            }
            long askedAt = parts.time().nanoTime();
            long allowed = rules.timeout().toNanos();
            try {
                parts.probe().ask(instance, rules.path(), allowed, finding -> {
                    long now = parts.time().nanoTime();
                    boolean stalled = now - askedAt - allowed > AttemptTimeout.LOCAL_STALL;
                    learn(stalled ? HealthProbe.Finding.UNKNOWN : finding, now, now - askedAt);
                    next();
                });
            } catch (RuntimeException fault) {
                LOGGER.log(Level.WARNING, "the health of " + instance.id() + " could not be asked", fault);
                next();
            }
        }

        /** It has said so itself. */
        private void told(HealthProbe.Finding finding) {
            int times = finding == HealthProbe.Finding.UNWELL ? rules.failuresOut() : 1;
            for (int time = 0; time < times; time++) {
                learn(finding, parts.time().nanoTime(), 0);
            }
        }

        private void learn(HealthProbe.Finding finding, long now, long nanos) {
            if (ended) {
                return;
            }
            switch (finding) {
                case WELL -> {
                    everWell = true;
                    vitals.checkedWell(now, nanos);
                }
                case UNWELL -> vitals.checkedUnwell();
                case NOT_OFFERED -> {
                    if (everWell) {
                        vitals.checkedUnwell();
                    }
                }
                case UNKNOWN -> LOGGER.log(Level.DEBUG, "a health check of {0} says nothing", instance.id());
            }
        }
    }
}
