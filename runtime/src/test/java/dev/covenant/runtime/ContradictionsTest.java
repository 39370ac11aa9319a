package dev.covenant.runtime;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.covenant.runtime.breaker.BreakerSettings;
import dev.covenant.runtime.breaker.BreakerSettings.SlowCalls;
import dev.covenant.runtime.health.OutlierSettings;
import dev.covenant.runtime.limit.RateLimit;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each contradiction, and beside it what is close to it and none. */
final class ContradictionsTest {
    @Test
    void everyContradictionIsToldAtOnceWithWhatToDo() {
        PolicyBuilder policy = Policy.builder()
                .attemptTimeout(ofSeconds(3))
                .deadline(ofSeconds(2))
                .connectTimeout(ofSeconds(4))
                .pauses(ofSeconds(3), ofSeconds(1))
                .retryBudget(0, 0);

        var refused = catchThrowableOfType(ContradictoryPolicyException.class, policy::build);

        assertThat(refused).hasMessage("""
            the policy contradicts itself:
             - an attempt may take 3s but the whole call only 2s; shorten the attempt or give the call more
             - connecting may take 4s but an attempt only 3s; shorten connecting: it is part of the attempt
             - the first pause 3s exceeds the longest 1s; swap them or make them equal
             - attempts may be repeated but the budget for it is 0; give a budget or set the repeated \
            attempts to 0\
            """);
        assertThat(refused.contradictions())
                .extracting(Contradiction::operation)
                .containsOnly("");
        assertThat(refused.contradictions().get(0).settings()).containsExactly("timeout", "deadline");
    }

    @Test
    void secondAttemptMustFitIntoTheDeadline() {
        assertThat(found(Policy.builder().deadline(ofMillis(9_999)).attemptTimeout(ofSeconds(5))))
                .containsExactly("a second attempt is allowed but does not fit: two of 5s exceed the deadline 9999ms");
        assertThat(found(Policy.builder().deadline(ofSeconds(10)).attemptTimeout(ofSeconds(5))))
                .isEmpty();
        assertThat(found(Policy.builder()
                        .deadline(ofMillis(9_999))
                        .attemptTimeout(ofSeconds(5))
                        .retries(0)))
                .isEmpty();
    }

    @Test
    void hedgingStartsWhileTheFirstAttemptIsUnderWay() {
        assertThat(found(Policy.builder().hedging(Hedging.after(ofSeconds(5)))))
                .containsExactly("a second attempt starts beside the first after 5s but the first has ended after 5s");
        assertThat(found(Policy.builder().hedging(Hedging.after(ofMillis(4_999)))))
                .isEmpty();
    }

    @Test
    void slowCallsAreFasterThanCallsThatFail() {
        assertThat(found(slowAfter(ofSeconds(5), 0.5)))
                .containsExactly("the breaker opens on calls slower than 5s but none may take longer than 5s");
        assertThat(found(slowAfter(ofMillis(4_999), 0.5))).isEmpty();
        assertThat(found(slowAfter(ofSeconds(5), 1))).isEmpty();
        assertThat(found(slowAfter(ofSeconds(5), 0.5).operation("report", attempt(ofSeconds(6)))))
                .isEmpty();
    }

    @Test
    void breakersThatAreOffMayFindNothingSlow() {
        assertThat(found(Policy.builder()
                        .attemptTimeout(ofSeconds(2))
                        .protection(Protection.standard().withoutBreakers())))
                .isEmpty();
    }

    private static PolicyBuilder slowAfter(Duration time, double share) {
        BreakerSettings breaker = BreakerSettings.standard().withSlowCalls(new SlowCalls(time, share));
        return Policy.builder().protection(Protection.standard().with(breaker));
    }

    /** 3 at once, 0.5 more in 10 s, each tried three times: 12 attempts at most. */
    @Test
    void breakerThatNeverSeesEnoughCallsIsRefused() {
        PolicyBuilder seldom = Policy.builder().rate(RateLimit.perMinute(3));

        assertThat(found(seldom))
                .containsExactly("the breaker needs 20 attempts in 10s but the rate of calls lets it see at most 12");
        assertThat(found(seldom.protection(Protection.standard().withoutBreakers())))
                .isEmpty();
        assertThat(found(Policy.builder().rate(RateLimit.perMinute(6)))).isEmpty();
    }

    @Test
    void ejectionStopsWherePanicBegins() {
        assertThat(found(ejecting(0.51)))
                .containsExactly("a share of 0.51 of the instances may be ejected, but with fewer than half left all"
                        + " ejections are ignored");
        assertThat(found(ejecting(0.5))).isEmpty();
    }

    private static PolicyBuilder ejecting(double most) {
        var outliers = new OutlierSettings(5, 0.5, 20, ofSeconds(10), ofSeconds(30), ofSeconds(300), most);
        return Policy.builder().protection(Protection.standard().with(outliers));
    }

    @Test
    void attemptOfAnOperationFitsIntoItsDeadline() {
        OperationPolicy hasty = OperationPolicy.builder().deadline(ofSeconds(1)).build();
        OperationPolicy both = OperationPolicy.builder()
                .deadline(ofSeconds(1))
                .attemptTimeout(ofMillis(600))
                .build();
        OperationPolicy fits = OperationPolicy.builder()
                .deadline(ofSeconds(1))
                .attemptTimeout(ofMillis(500))
                .build();
        OperationPolicy once = OperationPolicy.builder()
                .deadline(ofSeconds(1))
                .attemptTimeout(ofSeconds(1))
                .retries(0)
                .build();

        assertThat(found(Policy.builder().operation("getOrder", hasty)))
                .containsExactly("an attempt may take 5s but the whole call only 1s");
        assertThat(found(Policy.builder().operation("getOrder", both)))
                .containsExactly("a second attempt is allowed but does not fit: two of 600ms exceed the deadline 1s");
        assertThat(found(Policy.builder().operation("getOrder", fits).operation("putOrder", once)))
                .isEmpty();
    }

    /** Its deadline then becomes as long (see CallPlan). */
    @Test
    void longAttemptWithoutADeadlineOfItsOwnIsNoContradiction() {
        assertThat(found(Policy.builder().operation("report", attempt(Duration.ofMinutes(2)))))
                .isEmpty();
    }

    private static OperationPolicy attempt(Duration time) {
        return OperationPolicy.builder().attemptTimeout(time).build();
    }

    @Test
    void whatAnOperationAsksForIsNotCancelledByTheWhole() {
        OperationPolicy hedged =
                OperationPolicy.builder().hedging(Hedging.after(ofSeconds(5))).build();
        OperationPolicy again = OperationPolicy.builder().retries(1).build();
        OperationPolicy often =
                OperationPolicy.builder().rate(RateLimit.perSecond(11)).build();
        OperationPolicy seldom =
                OperationPolicy.builder().rate(RateLimit.perMinute(600)).build();

        assertThat(found(Policy.builder().operation("a", hedged)))
                .containsExactly("a second attempt starts beside the first after 5s but the first has ended after 5s");
        assertThat(found(Policy.builder().retries(0).retryBudget(0, 0).operation("a", again)))
                .containsExactly("attempts may be repeated but the client's budget for it is 0");
        assertThat(found(Policy.builder().rate(RateLimit.perSecond(10)).operation("a", often)))
                .containsExactly("it may be called 11 times in 1s but all operations together only 10 times in 1s");
        assertThat(found(Policy.builder().rate(RateLimit.perSecond(10)).operation("a", seldom)))
                .isEmpty();
    }

    @Test
    void operationIsNamed() {
        PolicyBuilder policy = Policy.builder()
                .operation(
                        "getOrder",
                        OperationPolicy.builder().deadline(ofSeconds(1)).build());

        var refused = catchThrowableOfType(ContradictoryPolicyException.class, policy::build);

        assertThat(refused)
                .hasMessageEndingWith(
                        " - getOrder: an attempt may take 5s but the whole call only 1s; give it an attempt time-out"
                                + " of at most 1s");
    }

    @Test
    void onlySafeOperationsAreHedgedOrAnsweredFromMemory() {
        OperationPolicy asked = OperationPolicy.builder()
                .hedging(Hedging.after(ofSeconds(1)))
                .lastGood(ofSeconds(60))
                .retries(2)
                .build();

        assertThat(refused(asked, OperationClass.SAFE)).isEmpty();
        assertThat(refused(asked, OperationClass.IDEMPOTENT)).containsExactly("hedging", "last-good");
        assertThat(refused(asked, OperationClass.KEYED)).containsExactly("hedging", "last-good");
        assertThat(refused(asked, OperationClass.UNSAFE)).containsExactly("hedging", "last-good", "retry.attempts");
        assertThat(refused(OperationPolicy.builder().retries(0).build(), OperationClass.UNSAFE))
                .isEmpty();
        assertThat(refused(OperationPolicy.none(), OperationClass.UNSAFE)).isEmpty();
        assertThat(refused(OperationPolicy.builder().withoutHedging().build(), OperationClass.UNSAFE))
                .isEmpty();
    }

    private static List<String> refused(OperationPolicy policy, OperationClass kind) {
        var refused =
                catchThrowableOfType(ContradictoryPolicyException.class, () -> policy.requireFits("createOrder", kind));
        return refused == null
                ? List.of()
                : refused.contradictions().stream()
                        .flatMap(each -> each.settings().stream())
                        .toList();
    }

    private static List<String> found(PolicyBuilder policy) {
        var refused = catchThrowableOfType(ContradictoryPolicyException.class, policy::build);
        return refused == null
                ? List.of()
                : refused.contradictions().stream().map(Contradiction::what).toList();
    }
}
