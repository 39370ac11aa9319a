package dev.covenant.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.sun.management.ThreadMXBean;
import dev.covenant.runtime.Instance;
import dev.covenant.runtime.InstanceSource;
import dev.covenant.runtime.OperationClass;
import dev.covenant.runtime.Policy;
import dev.covenant.runtime.pipeline.Attempt;
import dev.covenant.runtime.pipeline.Call;
import dev.covenant.runtime.pipeline.CallListener;
import dev.covenant.runtime.pipeline.CallPlan;
import dev.covenant.runtime.pipeline.Chance;
import dev.covenant.runtime.pipeline.Completion;
import dev.covenant.runtime.pipeline.Failure;
import dev.covenant.runtime.pipeline.HealthProbe;
import dev.covenant.runtime.pipeline.Outcome;
import dev.covenant.runtime.pipeline.Pipeline;
import dev.covenant.runtime.pipeline.PipelineParts;
import dev.covenant.runtime.pipeline.Sender;
import dev.covenant.runtime.pipeline.SystemTime;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What measuring a call costs: nothing is allocated, once the meters are known. */
final class AllocationTest {
    private static final int CALLS = 20_000;

    @ParameterizedTest
    @MethodSource("registries")
    void successfulCallAllocatesNothing(MeterRegistry registry) {
        assumeThat(ManagementFactory.getThreadMXBean())
                .as("this JVM tells what a thread allocates")
                .isInstanceOf(ThreadMXBean.class);
        CallListener metrics = CallMetrics.of(registry);
        Attempt<?> attempt = attempt();
        calls(metrics, attempt);

        long bytes = Long.MAX_VALUE;
        // The least of several: a registry may turn its windows in one of them.
        for (int round = 0; round < 5; round++) {
            bytes = Math.min(bytes, calls(metrics, attempt));
        }

        assertThat(bytes / (double) CALLS).as("bytes a call").isLessThan(1);
    }

    private static Stream<MeterRegistry> registries() {
        return Stream.of(new SimpleMeterRegistry(), new PrometheusMeterRegistry(PrometheusConfig.DEFAULT));
    }

    /** Bytes that this thread allocates for so many calls. */
    private static long calls(CallListener metrics, Attempt<?> attempt) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int call = 0; call < CALLS; call++) {
            metrics.callStarted(attempt.call());
            metrics.attemptStarted(attempt);
            metrics.attemptFinished(attempt, null, 1_000_000 + call);
            metrics.callFinished(attempt.call(), null, 1_000_000 + call);
        }
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    /** One that a pipeline has made. */
    private static Attempt<?> attempt() {
        var seen = new CallListener() {
            private @Nullable Attempt<?> attempt;

            @Override
            public void attemptFinished(Attempt<?> ended, @Nullable Failure failure, long nanos) {
                attempt = ended;
            }
        };
        try (SystemTime time = SystemTime.named("allocation-test")) {
            HealthProbe probe = (instance, path, nanos, told) -> told.accept(HealthProbe.Finding.WELL);
            Pipeline pipeline = Pipeline.assemble(new PipelineParts(
                    "orders",
                    InstanceSource.fixed(List.of(Instance.at("http://a:1"))),
                    Policy.standard(),
                    seen,
                    probe,
                    time,
                    Chance.ofMachine(),
                    Runnable::run));
            CallPlan plan = CallPlan.of("getOrder", OperationClass.SAFE, Policy.standard());
            pipeline.send(Call.blocking(plan, answering(time), time.nanoTime()), new Outcome<>());
            pipeline.close();
        }
        return Objects.requireNonNull(seen.attempt);
    }

    private static Sender<String> answering(SystemTime time) {
        return new Sender<>() {
            @Override
            public void send(Attempt<String> attempt, Completion<String> done) {
                done.succeeded("order", time.nanoTime());
            }

            @Override
            public boolean repeatable() {
                return true;
            }
        };
    }
}
