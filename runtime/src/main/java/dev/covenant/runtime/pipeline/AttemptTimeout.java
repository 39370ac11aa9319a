package dev.covenant.runtime.pipeline;

import dev.covenant.runtime.CallException;
import dev.covenant.runtime.DeadlineExceededException;
import dev.covenant.runtime.FailureClass;
import dev.covenant.runtime.TransportException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Ends an attempt that takes too long, and names the reason of one that was ended early. Since an attempt never gets more time than is
 * left of the call, this alarm is the deadline's too.
 */
final class AttemptTimeout implements Channel {
    /** What ends later than its time by more than this tells of a machine that stood still, not of a slow instance; in nanoseconds. */
    static final long LOCAL_STALL = Standstill.LEAST;

    private final Channel next;
    private final Time time;

    AttemptTimeout(Channel next, Time time) {
        this.next = next;
        this.time = time;
    }

    @Override
    public <R extends @Nullable Object> void send(Attempt<R> attempt, Completion<R> done) {
        long own = attempt.startedAt() + attempt.call().plan().attemptNanos();
        long last = attempt.call().deadlineAt();
        attempt.endsAt(own - last < 0 ? own : last);
        if (attempt.nanos() <= 0) {
            String over = "the time was over before anything was sent";
            var error = new DeadlineExceededException(attempt.call().facts(), over, null);
            done.failed(Failure.of(FailureClass.LOCAL, error), attempt.startedAt());
            return;
        }
        Guard<R> guard = new Guard<>(attempt, done);
        guard.timer = time.schedule(attempt.endsAt(), guard);
        next.send(attempt, guard);
    }

    private static final class Guard<R extends @Nullable Object> implements Completion<R>, Time.Alarm {
        private final Attempt<R> attempt;
        private final Completion<R> done;
        private Time.@Nullable Timer timer;
        private volatile long late;

        Guard(Attempt<R> attempt, Completion<R> done) {
            this.attempt = attempt;
            this.done = done;
        }

        @Override
        public void ring(long lateNanos) {
            late = lateNanos;
            attempt.expire();
            attempt.abort();
        }

        @Override
        public void succeeded(R result, long now) {
            disarm();
            done.succeeded(result, now);
        }

        @Override
        public void failed(Failure failure, long now) {
            disarm();
            Call<R> call = attempt.call();
            if (now - attempt.endsAt() >= 0) {
                // A server that was told the time may say that it is over before our own alarm rings.
                attempt.expire();
            }
            if (call.isAborted() || attempt.isOvertaken()) {
                done.failed(call.endedEarly(), now);
            } else if (attempt.isExpired() && failure.kind() != FailureClass.LOCAL) {
                done.failed(tooLate(failure), now);
            } else {
                done.failed(failure, now);
            }
        }

        private void disarm() {
            if (timer != null) {
                timer.cancel();
            }
        }

        private Failure tooLate(Failure failure) {
            Call<R> call = attempt.call();
            boolean deadline = attempt.endsAt() == call.deadlineAt();
            long allowed = deadline ? call.plan().deadlineNanos() : attempt.nanos();
            String message = (deadline ? "the deadline of " : "no complete answer within ")
                    + Duration.ofNanos(allowed)
                    + (deadline ? " is over" : "")
                    + (late > LOCAL_STALL ? "; this process stood still for " + Duration.ofNanos(late) : "");
            CallException error = deadline
                    ? new DeadlineExceededException(call.facts(), message, failure.error())
                    : new TransportException(call.facts(), message, failure.error());
            return Failure.of(late > LOCAL_STALL ? FailureClass.LOCAL : failure.kind(), error);
        }
    }
}
