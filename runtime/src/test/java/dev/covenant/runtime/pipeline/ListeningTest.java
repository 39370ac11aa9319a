package dev.covenant.runtime.pipeline;

import static dev.covenant.runtime.FailureClass.UNKNOWN;
import static dev.covenant.runtime.OperationClass.SAFE;
import static dev.covenant.runtime.OperationClass.UNSAFE;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.covenant.runtime.TransportException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class ListeningTest {
    private final Rig rig = new Rig();
    private final List<String> told = new ArrayList<>();

    @Test
    void everyAttemptAndTheCallAreToldWithWhatTheyTook() {
        rig.listener = recording();
        rig.steps.add((attempt, done) -> {
            rig.time.advance(MILLISECONDS.toNanos(7));
            done.failed(
                    Failure.of(UNKNOWN, new TransportException(attempt.call().facts(), "reset", null)),
                    rig.time.nanoTime());
        });
        rig.does(attempt -> rig.time.advance(MILLISECONDS.toNanos(3)), "order");

        rig.call(SAFE);

        assertThat(told)
                .containsExactly(
                        "attempt at http://a:1 UNKNOWN 7",
                        "attempt at http://b:2 ok 3",
                        "call getOrder ok 110, 2 attempts");
    }

    @Test
    void failureOfACallIsTold() {
        rig.listener = recording();
        rig.fails(UNKNOWN);

        assertThatThrownBy(() -> rig.call(UNSAFE)).isInstanceOf(TransportException.class);
        assertThat(told).containsExactly("attempt at http://a:1 UNKNOWN 0", "call getOrder UNKNOWN 0, 1 attempts");
    }

    @Test
    void listenerThatThrowsChangesNothing() {
        rig.listener = new CallListener() {
            @Override
            public void attemptFinished(Attempt<?> attempt, @Nullable Failure failure, long nanos) {
                throw new IllegalStateException("a broken listener, on purpose");
            }

            @Override
            public void callFinished(Call<?> call, @Nullable Failure failure, long nanos) {
                throw new NoSuchMethodError("a listener for another version of its library, on purpose");
            }
        };
        rig.answers("order");

        try (LogCapture log = LogCapture.of(CallListener.class)) {
            assertThat(rig.call(SAFE)).isEqualTo("order");
            assertThat(log.messages()).containsExactly("a call listener failed", "a call listener failed");
        }
    }

    private CallListener recording() {
        return new CallListener() {
            @Override
            public void attemptFinished(Attempt<?> attempt, @Nullable Failure failure, long nanos) {
                told.add("attempt at " + attempt.instance().id() + " " + outcome(failure) + " " + millis(nanos));
            }

            @Override
            public void callFinished(Call<?> call, @Nullable Failure failure, long nanos) {
                told.add("call " + call.plan().operation() + " " + outcome(failure) + " " + millis(nanos) + ", "
                        + call.attempts() + " attempts");
            }
        };
    }

    private static String outcome(@Nullable Failure failure) {
        return failure == null ? "ok" : failure.kind().name();
    }

    private static long millis(long nanos) {
        return nanos / 1_000_000;
    }
}
