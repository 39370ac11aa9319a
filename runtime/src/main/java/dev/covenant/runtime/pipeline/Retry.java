package dev.covenant.runtime.pipeline;

import dev.covenant.runtime.CallInterruptedException;
import dev.covenant.runtime.FailureClass;
import dev.covenant.runtime.NoInstanceException;
import dev.covenant.runtime.OperationClass;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Follows a failed attempt with another, when that is harmless and there is time and budget for it.
 *
 * <p>A {@code Retry-After} binds the instance that said it: one that the call has not tried yet is asked after the ordinary pause. An
 * operation that must not be repeated waits for the time in any case.
 */
final class Retry implements Channel {
    private static final long NO_MORE = -1;

    private final Channel next;
    private final Fleet fleet;
    private final PipelineParts parts;
    private final RetryBudget budget;

    Retry(Channel next, Fleet fleet, PipelineParts parts) {
        this.next = next;
        this.fleet = fleet;
        this.parts = parts;
        this.budget = new RetryBudget(parts.policy().retries(), parts.time().nanoTime());
    }

    @Override
    public <R extends @Nullable Object> void send(Attempt<R> attempt, Completion<R> done) {
        budget.called();
        next.send(attempt, new Series<>(attempt.call(), done));
    }

    /** The pause before the next attempt in nanoseconds, or {@link #NO_MORE}. */
    private long pause(Call<?> call, Failure failure, long now) {
        if (call.attempts() > call.plan().retries() || !call.mayRepeat(failure)) {
            return NO_MORE;
        }
        long pause = jitter(call.attempts());
        if (failure.toldWhen() && (call.plan().kind() == OperationClass.UNSAFE || !fleet.offersAnother(call, now))) {
            pause = Math.max(pause, failure.retryAfterNanos());
        }
        return pause < call.deadlineAt() - now && mayBeSpent(failure, now) ? pause : NO_MORE;
    }

    /** What was never sent has burdened no server, which is what the budget is there to prevent. */
    private boolean mayBeSpent(Failure failure, long now) {
        return failure.kind() == FailureClass.UNSENT || budget.take(now);
    }

    private long jitter(int attempts) {
        long first = parts.policy().retries().firstPause().toNanos();
        long longest = parts.policy().retries().longestPause().toNanos();
        int doublings = attempts - 1;
        long ceiling = first > longest >> doublings ? longest : first << doublings;
        return parts.chance().below(ceiling + 1);
    }

    /** The attempts of one call, one after the other. */
    private final class Series<R extends @Nullable Object> implements Completion<R> {
        private final Call<R> call;
        private final Completion<R> done;
        private @Nullable Failure before;

        Series(Call<R> call, Completion<R> done) {
            this.call = call;
            this.done = done;
        }

        @Override
        public void succeeded(R result, long now) {
            done.succeeded(result, now);
        }

        @Override
        public void failed(Failure failure, long now) {
            Failure earlier = before;
            if (earlier != null && failure.error() instanceof NoInstanceException) {
                // What went wrong is more to the point than that nobody is left to try it again.
                done.failed(earlier, now);
                return;
            }
            before = failure;
            long pause = pause(call, failure, now);
            if (pause == NO_MORE) {
                done.failed(failure, now);
            } else if (call.isBlocking()) {
                waitHere(now + pause);
            } else {
                waitElsewhere(now + pause);
            }
        }

        private void waitHere(long until) {
            long now = parts.time().nanoTime();
            while (until - now > 0 && !call.isAborted()) {
                if (Thread.currentThread().isInterrupted()) {
                    done.failed(Failure.of(FailureClass.LOCAL, new CallInterruptedException(call.facts())), now);
                    return;
                }
                parts.time().park(until - now);
                now = parts.time().nanoTime();
            }
            again(now);
        }

        /** Goes on when the alarm rings or the call is ended early, whichever comes first. */
        private void waitElsewhere(long until) {
            AtomicBoolean goneOn = new AtomicBoolean();
            Runnable goOn = () -> {
                if (goneOn.compareAndSet(false, true)) {
                    parts.executor().execute(() -> again(parts.time().nanoTime()));
                }
            };
            Time.Timer timer = parts.time().schedule(until, late -> goOn.run());
            call.wakeUp(() -> {
                timer.cancel();
                goOn.run();
            });
        }

        private void again(long now) {
            call.wakeUp(null);
            if (call.isAborted()) {
                done.failed(call.endedEarly(), now);
            } else {
                next.send(new Attempt<>(call, now), this);
            }
        }
    }
}
