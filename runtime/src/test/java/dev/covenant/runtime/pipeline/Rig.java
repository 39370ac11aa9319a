package dev.covenant.runtime.pipeline;

import dev.covenant.runtime.Balancing;
import dev.covenant.runtime.CallFacts;
import dev.covenant.runtime.FailureClass;
import dev.covenant.runtime.Instance;
import dev.covenant.runtime.InstanceSource;
import dev.covenant.runtime.OperationClass;
import dev.covenant.runtime.Policy;
import dev.covenant.runtime.PolicyBuilder;
import dev.covenant.runtime.Protection;
import dev.covenant.runtime.TransportException;
import dev.covenant.runtime.UndeclaredStatusException;
import dev.covenant.runtime.breaker.BreakerSettings;
import dev.covenant.runtime.health.OutlierSettings;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A pipeline on a virtual clock, over a service that does what it was told to. */
final class Rig {
    private static final int NEVER = Integer.MAX_VALUE;
    private static final int TURNS = 1_000;
    private static final int PAUSES = 10_000_000;

    final VirtualTime time = new VirtualTime();
    final List<String> asked = new ArrayList<>();
    final List<Long> chances = new ArrayList<>();
    final Queue<Step> steps = new ArrayDeque<>();
    /** What an instance does with every attempt, instead of a step. */
    final Map<String, Step> habits = new HashMap<>();

    final List<Runnable> tasks = new ArrayList<>();
    Policy policy = policy().build();
    InstanceSource source = InstanceSource.fixed(
            List.of(Instance.at("http://a:1"), Instance.at("http://b:2"), Instance.at("http://c:3")));
    CallListener listener = CallListener.NONE;
    HealthProbe probe = (instance, path, nanos, told) -> told.accept(HealthProbe.Finding.WELL);
    /** Which number comes out of a draw below a bound. */
    Chance chance = bound -> bound - 1;

    boolean repeatable = true;

    private final Random shares = new Random(7);

    @Nullable
    Pipeline pipeline;

    /** Instances take turns, are not asked for their health and never left out: tests of that say so. */
    static PolicyBuilder policy() {
        Duration window = Duration.ofSeconds(10);
        var breaker = BreakerSettings.standard().withWindow(new BreakerSettings.Window(window, 10, NEVER));
        var outliers = new OutlierSettings(NEVER, 0, NEVER, window, window, window, 0);
        return Policy.builder()
                .balancing(Balancing.Strategy.ROUND_ROBIN)
                .protection(new Protection(breaker, outliers, Optional.empty()));
    }

    /** What the service does with one attempt. */
    interface Step {
        void take(Attempt<String> attempt, Completion<String> done);
    }

    Pipeline pipeline() {
        if (pipeline == null) {
            pipeline = Pipeline.assemble(
                    new PipelineParts("orders", source, policy, listener, probe, time, this::draw, tasks::add));
        }
        return pipeline;
    }

    /** Makes a blocking call. */
    String call(OperationClass kind) {
        Outcome<String> outcome = new Outcome<>();
        pipeline().send(Call.blocking(plan(kind), sender(), time.nanoTime()), outcome);
        return outcome.result();
    }

    /** Makes an asynchronous call. */
    CompletableFuture<String> callAsync(OperationClass kind) {
        FutureOutcome<String> outcome = new FutureOutcome<>();
        Call<String> call = Call.async(plan(kind), sender(), time.nanoTime());
        CompletableFuture<String> future = outcome.of(call);
        pipeline().send(call, outcome);
        return future;
    }

    CallPlan plan(OperationClass kind) {
        return CallPlan.of("getOrder", kind, policy);
    }

    /** Runs what was left for the executor. */
    void runTasks() {
        while (!tasks.isEmpty()) {
            tasks.remove(0).run();
        }
    }

    Rig answers(String text) {
        steps.add((attempt, done) -> done.succeeded(text, time.nanoTime()));
        return this;
    }

    /** The instance always answers. */
    Rig well(String id) {
        habits.put(id, (attempt, done) -> done.succeeded("order", time.nanoTime()));
        return this;
    }

    /** The instance always fails. */
    Rig ill(String id, FailureClass kind) {
        habits.put(id, (attempt, done) -> {
            var error = new UndeclaredStatusException(attempt.call().facts(), 500, "");
            done.failed(Failure.of(kind, error), time.nanoTime());
        });
        return this;
    }

    Rig fails(FailureClass kind) {
        return fails(kind, Failure.NOT_SAID);
    }

    Rig fails(FailureClass kind, long retryAfterNanos) {
        steps.add((attempt, done) -> done.failed(
                new Failure(kind, new TransportException(attempt.call().facts(), kind.name(), null), retryAfterNanos),
                time.nanoTime()));
        return this;
    }

    /** The service does not answer until the attempt is aborted; waiting for it is a wait of the clock. */
    Rig hangs(FailureClass kind) {
        steps.add((attempt, done) -> {
            boolean[] aborted = new boolean[1];
            Runnable end = () -> done.failed(
                    Failure.of(kind, new TransportException(CallFacts.local("getOrder"), "connection closed", null)),
                    time.nanoTime());
            attempt.onAbort(() -> {
                aborted[0] = true;
                if (!attempt.call().isBlocking()) {
                    end.run();
                }
            });
            while (attempt.call().isBlocking() && !aborted[0]) {
                time.advance(1_000_000);
            }
            if (attempt.call().isBlocking()) {
                end.run();
            }
        });
        return this;
    }

    Rig does(Consumer<Attempt<String>> before, String answer) {
        steps.add((attempt, done) -> {
            before.accept(attempt);
            done.succeeded(answer, time.nanoTime());
        });
        return this;
    }

    Sender<String> sender() {
        return new Sender<>() {
            @Override
            public void send(Attempt<String> attempt, Completion<String> done) {
                asked.add(attempt.instance().id());
                Step habit = habits.get(attempt.instance().id());
                (habit != null ? habit : steps.remove()).take(attempt, done);
            }

            @Override
            public boolean repeatable() {
                return repeatable;
            }
        };
    }

    /** What is drawn from few is where turns begin, from more whether an instance that warms up gets its turn; pauses from millions. */
    private long draw(long bound) {
        if (bound < TURNS) {
            return 0;
        }
        if (bound < PAUSES) {
            return shares.nextLong(bound);
        }
        chances.add(bound);
        return chance.below(bound);
    }
}
