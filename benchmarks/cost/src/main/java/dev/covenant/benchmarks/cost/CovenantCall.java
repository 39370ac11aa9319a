package dev.covenant.benchmarks.cost;

import dev.covenant.benchmarks.cost.CostBenchmark.Callable;
import dev.covenant.runtime.Balancing;
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
import dev.covenant.runtime.pipeline.FutureOutcome;
import dev.covenant.runtime.pipeline.HealthProbe;
import dev.covenant.runtime.pipeline.Outcome;
import dev.covenant.runtime.pipeline.Pipeline;
import dev.covenant.runtime.pipeline.PipelineParts;
import dev.covenant.runtime.pipeline.Sender;
import dev.covenant.runtime.pipeline.SystemTime;
import java.util.stream.IntStream;

/**
 * Covenant's pipeline under the standard policy: deadline and attempt time-out, retries with their budget, two breakers, outlier
 * detection, health checks, bounds on what is in flight, balancing. Without a listener.
 */
final class CovenantCall implements Callable {
    private final SystemTime time = SystemTime.named("alarms");
    private final Answering transport = new Answering();
    private final Pipeline pipeline;
    private final CallPlan plan;
    private final boolean async;

    private final Sender<Object> sender = new Sender<>() {
        @Override
        public void send(Attempt<Object> attempt, Completion<Object> done) {
            done.succeeded(transport.answer(), time.nanoTime());
        }

        @Override
        public boolean repeatable() {
            return true;
        }
    };

    private CovenantCall(int instances, Balancing.Strategy strategy, boolean async) {
        this.async = async;
        Policy policy = Policy.builder().balancing(strategy).build();
        plan = CallPlan.of("getOrder", OperationClass.SAFE, policy);
        var source = InstanceSource.fixed(IntStream.range(0, instances)
                .mapToObj(at -> Instance.at("http://instance-" + at + ":8080"))
                .toList());
        pipeline = Pipeline.assemble(new PipelineParts(
                "orders",
                source,
                policy,
                CallListener.NONE,
                (instance, path, nanos, told) -> told.accept(HealthProbe.Finding.WELL),
                time,
                Chance.ofMachine(),
                Runnable::run));
    }

    static CovenantCall adaptive(int instances) {
        return new CovenantCall(instances, Balancing.Strategy.ADAPTIVE, false);
    }

    static CovenantCall roundRobin(int instances) {
        return new CovenantCall(instances, Balancing.Strategy.ROUND_ROBIN, false);
    }

    static CovenantCall async(int instances) {
        return new CovenantCall(instances, Balancing.Strategy.ADAPTIVE, true);
    }

    @Override
    public Object call() {
        if (async) {
            FutureOutcome<Object> outcome = new FutureOutcome<>();
            Call<Object> call = Call.async(plan, sender, time.nanoTime());
            var future = outcome.of(call);
            pipeline.send(call, outcome);
            return future;
        }
        Outcome<Object> outcome = new Outcome<>();
        pipeline.send(Call.blocking(plan, sender, time.nanoTime()), outcome);
        return outcome.result();
    }

    @Override
    public void close() {
        pipeline.close();
        time.close();
    }
}
