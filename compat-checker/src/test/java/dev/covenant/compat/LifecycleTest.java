package dev.covenant.compat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covenant.model.Contract;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Deprecated, with a day, kept until then. */
class LifecycleTest {
    private static final int GRACE = 180;
    private static final String HEAD = """
        openapi: 3.0.3
        info: {title: T, version: draft}
        paths:
          /a:
        """;
    private static final String PUT = "    put: {operationId: b, responses: {'200': {description: fine}}}\n";

    @TempDir
    Path folder;

    @Test
    void underDaysOfGraceADeprecationMustSayItsDay() {
        assertThat(rules(contract(""), contract("deprecated: true"), GRACE))
                .containsExactly("lifecycle.sunset.missing");
    }

    @Test
    void withoutDaysOfGraceADeprecationNeedsNoDay() {
        assertThat(rules(contract(""), contract("deprecated: true"), 0)).isEmpty();
    }

    @Test
    void aDayWithinTheDaysOfGraceIsTooSoon() {
        assertThat(rules(contract(""), contract(until(Contracts.TODAY.plusDays(GRACE - 1))), GRACE))
                .containsExactly("lifecycle.sunset.too-soon");
    }

    @Test
    void theLastDayOfGraceIsLateEnough() {
        assertThat(rules(contract(""), contract(until(Contracts.TODAY.plusDays(GRACE))), GRACE))
                .isEmpty();
    }

    @Test
    void whatWasAnnouncedInTimeMayGoOnItsDay() {
        assertThat(rules(contract(until(Contracts.TODAY)), gone(), GRACE)).isEmpty();
    }

    @Test
    void whatWasAnnouncedForALaterDayMustNotGoYet() {
        assertThat(rules(contract(until(Contracts.TODAY.plusDays(1))), gone(), GRACE))
                .containsExactly("operation.removed");
    }

    private static String until(LocalDate day) {
        return "deprecated: true, x-sunset: '" + day + "'";
    }

    private static List<String> rules(Contract old, Contract revised, int graceDays) {
        CheckRequest request = CheckRequest.of(old, revised, Contracts.TODAY).withGraceDays(graceDays);
        return CheckJob.run(request).findings().stream()
                .filter(Finding::isBreaking)
                .map(Finding::rule)
                .toList();
    }

    private Contract contract(String facts) {
        String separator = facts.isEmpty() ? "" : ", ";
        String get = "    get: {operationId: a" + separator + facts + ", responses: {'200': {description: fine}}}\n";
        return Contracts.of(folder, HEAD + get + PUT);
    }

    private Contract gone() {
        return Contracts.of(folder, HEAD + PUT);
    }
}
