package dev.covenant.runtime.pipeline;

import dev.covenant.runtime.Hedging;
import dev.covenant.runtime.NoInstanceException;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Starts a second attempt at another instance while the first is under way, and takes the answer that comes first. For asynchronous
 * calls only: a thread that waits for one attempt cannot make another, so protocols make hedged calls asynchronously and wait for them.
 */
final class Hedge implements Channel {
    private final Channel next;
    private final Fleet fleet;
    private final Time time;
    private final Executor executor;
    private final HedgeBudget budget = new HedgeBudget();

    Hedge(Channel next, Fleet fleet, PipelineParts parts) {
        this.next = next;
        this.fleet = fleet;
        this.time = parts.time();
        this.executor = parts.executor();
    }

    @Override
    public <R extends @Nullable Object> void send(Attempt<R> attempt, Completion<R> done) {
        Hedging hedging = attempt.call().plan().hedging().orElse(null);
        if (hedging == null || attempt.call().isBlocking()) {
            next.send(attempt, done);
            return;
        }
        budget.called(hedging.share());
        Race<R> race = new Race<>(attempt, done);
        next.send(attempt, race.first);
        race.secondAt(attempt.startedAt() + hedging.after().toNanos());
    }

    /** Two attempts of which one wins. */
    private final class Race<R extends @Nullable Object> {
        private final Attempt<R> attempt;
        private final Completion<R> done;
        private final Runner<R> first;
        private Time.@Nullable Timer timer;
        private @Nullable Runner<R> second;
        private @Nullable Failure firstFailure;
        private boolean over;

        Race(Attempt<R> attempt, Completion<R> done) {
            this.attempt = attempt;
            this.done = done;
            this.first = new Runner<>(this, attempt);
        }

        /** Not before the first has its instance, so that the second goes to another. */
        void secondAt(long at) {
            synchronized (this) {
                if (!over) {
                    timer = time.schedule(at, late -> executor.execute(this::startSecond));
                }
            }
        }

        /** Unless the first has ended by now, nobody else is there to be asked, or too many calls were hedged. */
        void startSecond() {
            long now = time.nanoTime();
            Runner<R> other;
            synchronized (this) {
                if (over || attempt.call().isAborted() || !fleet.offersAnother(attempt.call(), now) || !budget.take()) {
                    return;
                }
                other = new Runner<>(this, new Attempt<>(attempt.call(), now));
                second = other;
            }
            next.send(other.attempt, other);
        }

        void won(Runner<R> winner, R result, long now) {
            Runner<R> loser;
            synchronized (this) {
                if (over) {
                    return;
                }
                end();
                loser = winner == first ? second : first;
            }
            if (loser != null) {
                loser.attempt.overtake();
            }
            done.succeeded(result, now);
        }

        void lost(Failure failure, long now) {
            Failure told;
            synchronized (this) {
                if (over) {
                    return;
                }
                if (second != null && firstFailure == null) {
                    firstFailure = failure;
                    return;
                }
                end();
                // What went wrong is more to the point than that nobody was left to be asked.
                told = firstFailure != null && failure.error() instanceof NoInstanceException ? firstFailure : failure;
            }
            done.failed(told, now);
        }

        private void end() {
            over = true;
            if (timer != null) {
                timer.cancel();
            }
        }
    }

    /** One of the two. */
    private static final class Runner<R extends @Nullable Object> implements Completion<R> {
        private final Hedge.Race<R> race;
        private final Attempt<R> attempt;

        Runner(Hedge.Race<R> race, Attempt<R> attempt) {
            this.race = race;
            this.attempt = attempt;
        }

        @Override
        public void succeeded(R result, long now) {
            race.won(this, result, now);
        }

        @Override
        public void failed(Failure failure, long now) {
            race.lost(failure, now);
        }
    }
}
