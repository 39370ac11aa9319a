package dev.covenant.runtime.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covenant.runtime.AlternativeResultException;
import dev.covenant.runtime.CallException;
import dev.covenant.runtime.CallFacts;
import dev.covenant.runtime.CallInterruptedException;
import dev.covenant.runtime.ClientClosedException;
import dev.covenant.runtime.DeadlineExceededException;
import dev.covenant.runtime.DeclaredErrorException;
import dev.covenant.runtime.FailureClass;
import dev.covenant.runtime.MissingCredentialException;
import dev.covenant.runtime.NoInstanceException;
import dev.covenant.runtime.RateLimitedException;
import dev.covenant.runtime.TransportException;
import dev.covenant.runtime.UndeclaredStatusException;
import dev.covenant.runtime.UndecodableException;
import dev.covenant.runtime.pipeline.Failure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CallOutcomeTest {
    private static final CallFacts FACTS = CallFacts.local("getOrder");

    @Test
    void resultIsASuccessWithoutError() {
        assertThat(CallOutcome.of(null)).isEqualTo(CallOutcome.SUCCESS);
        assertThat(CallError.of(null)).isEqualTo(CallError.NONE);
    }

    @ParameterizedTest
    @CsvSource({
        "UNSENT,   TransportException,         FAILED,   UNSENT",
        "UNKNOWN,  TransportException,         FAILED,   NO_ANSWER",
        "LOCAL,    TransportException,         LOCAL,    NO_ANSWER",
        "REFUSED,  UndeclaredStatusException,  FAILED,   REFUSED",
        "REFUSED,  DeclaredErrorException,     FAILED,   REFUSED",
        "UNKNOWN,  DeclaredErrorException,     FAILED,   DECLARED",
        "ANSWERED, DeclaredErrorException,     REJECTED, DECLARED",
        "ANSWERED, UndeclaredStatusException,  REJECTED, UNDECLARED_STATUS",
        "UNKNOWN,  UndecodableException,       FAILED,   UNDECODABLE",
        "UNKNOWN,  DeadlineExceededException,  FAILED,   DEADLINE_EXCEEDED",
        "LOCAL,    DeadlineExceededException,  FAILED,   DEADLINE_EXCEEDED",
        "LOCAL,    NoInstanceException,        FAILED,   NO_INSTANCE",
        "LOCAL,    RateLimitedException,       LOCAL,    RATE_LIMITED",
        "LOCAL,    MissingCredentialException, LOCAL,    MISSING_CREDENTIAL",
        "ANSWERED, AlternativeResultException, REJECTED, ALTERNATIVE_RESULT",
        "LOCAL,    CallInterruptedException,   LOCAL,    INTERRUPTED",
        "LOCAL,    ClientClosedException,      LOCAL,    CLOSED",
        "LOCAL,    IllegalStateException,      LOCAL,    CALLER_FAULT"
    })
    void failureIsToldByWhatIsKnownOfItAndByItsType(
            FailureClass kind, String type, CallOutcome outcome, CallError error) {
        Failure failure = Failure.of(kind, error(type));

        assertThat(CallOutcome.of(failure)).isEqualTo(outcome);
        assertThat(CallError.of(failure)).isEqualTo(error);
    }

    /** A new kind of exception needs a row above and a {@link CallError}, lest it count as the caller's fault. */
    @Test
    void everyKindOfExceptionHasAnErrorOfItsOwn() {
        List<Class<?>> leaves = new ArrayList<>();
        for (Class<?> type : CallException.class.getPermittedSubclasses()) {
            leaves.add(type);
        }

        assertThat(leaves).allSatisfy(type -> {
            Failure failure = Failure.of(FailureClass.UNKNOWN, error(type.getSimpleName()));
            assertThat(CallError.of(failure)).isNotEqualTo(CallError.CALLER_FAULT);
        });
    }

    @Test
    void labelsAreLowerCaseWords() {
        assertThat(Stream.concat(
                        Stream.of(CallOutcome.values()).map(CallOutcome::label),
                        Stream.of(CallError.values()).map(CallError::label)))
                .allMatch(label -> label.matches("[a-z_]+"));
    }

    private static Throwable error(String type) {
        return switch (type) {
            case "TransportException" -> new TransportException(FACTS, "reset", null);
            case "UndeclaredStatusException" -> new UndeclaredStatusException(FACTS, 503, "");
            case "DeclaredErrorException" -> new NotFound();
            case "UndecodableException" -> new UndecodableException(FACTS, "garbage", null);
            case "DeadlineExceededException" -> new DeadlineExceededException(FACTS, "over", null);
            case "NoInstanceException" -> new NoInstanceException(FACTS, List.of());
            case "RateLimitedException" -> new RateLimitedException(FACTS, "3 per second", Duration.ofSeconds(1));
            case "MissingCredentialException" -> new MissingCredentialException(FACTS, "none");
            case "AlternativeResultException" -> new AlternativeResultException(FACTS, 202, "other");
            case "CallInterruptedException" -> new CallInterruptedException(FACTS);
            case "ClientClosedException" -> new ClientClosedException(FACTS);
            case "IllegalStateException" -> new IllegalStateException("a body that cannot be read");
            default -> throw new IllegalArgumentException("no example of " + type + ": add one");
        };
    }

    @SuppressWarnings("serial")
    private static final class NotFound extends DeclaredErrorException {
        NotFound() {
            super(FACTS, "status 404");
        }
    }
}
