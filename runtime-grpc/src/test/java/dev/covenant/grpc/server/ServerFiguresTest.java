package dev.covenant.grpc.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.covenant.runtime.OperationClass;
import io.grpc.Status;
import io.grpc.testing.integration.Messages.SimpleRequest;
import io.grpc.testing.integration.Messages.SimpleResponse;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Figures of servers of ours; only where measuring was asked for, with {@code -Dcovenant.matrix}, since a busy machine spoils them. */
class ServerFiguresTest {
    private static final int SHED = 10_000;

    @BeforeAll
    static void measuresOnlyWhenAskedTo() {
        assumeThat(System.getProperty("covenant.matrix"))
                .as("measured only with -Dcovenant.matrix=main or all, on a machine that does nothing else")
                .isNotNull();
    }

    @Test
    void fullServerShedsWithinFiveMilliseconds() throws Exception {
        int places = 64;
        CountDownLatch inside = new CountDownLatch(places);
        CountDownLatch leave = new CountDownLatch(1);
        ServiceBinding service = Served.unary((request, options) -> {
            inside.countDown();
            await(leave);
            return Served.answer("");
        });
        GrpcServerSettings settings =
                GrpcServerSettings.builder().inFlight(places).build();
        try (Served served = Served.start(settings, service)) {
            for (int at = 0; at < places; at++) {
                served.async()
                        .unaryCall(SimpleRequest.getDefaultInstance(), Recorder.<SimpleRequest, SimpleResponse>eager());
            }
            inside.await();
            long[] nanos = new long[SHED];
            for (int at = 0; at < SHED; at++) {
                long start = System.nanoTime();
                assertThat(served.refusal().getStatus().getCode()).isEqualTo(Status.Code.UNAVAILABLE);
                nanos[at] = System.nanoTime() - start;
            }
            leave.countDown();
            long[] warm = Arrays.copyOfRange(nanos, SHED / 2, SHED);
            Arrays.sort(warm);
            long p99 = warm[warm.length * 99 / 100];
            System.out.println("shed: p50 " + warm[warm.length / 2] / 1_000 + " us, p99 " + p99 / 1_000 + " us");

            assertThat(p99).isLessThan(TimeUnit.MILLISECONDS.toNanos(5));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"SAFE", "UNSAFE", "KEYED"})
    void rollingRestartCostsNoCallAnything(OperationClass kind) throws Exception {
        RollingRestart.Outcome outcome = RollingRestart.run(30, kind);
        System.out.println("30 restarts, " + kind + ": " + outcome);

        assertThat(outcome.errors()).isEmpty();
        assertThat(outcome.handled()).isEqualTo(outcome.calls());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
