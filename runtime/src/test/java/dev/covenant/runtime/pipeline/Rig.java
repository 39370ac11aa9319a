package dev.covenant.runtime.pipeline;

import dev.covenant.runtime.CallFacts;
import dev.covenant.runtime.FailureClass;
import dev.covenant.runtime.Instance;
import dev.covenant.runtime.InstanceSource;
import dev.covenant.runtime.OperationClass;
import dev.covenant.runtime.Policy;
import dev.covenant.runtime.TransportException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A pipeline on a virtual clock, over a service that does what it was told to. */
final class Rig {
    final VirtualTime time = new VirtualTime();
    final List<String> asked = new ArrayList<>();
    final List<Long> chances = new ArrayList<>();
    final Queue<Step> steps = new ArrayDeque<>();
    final List<Runnable> tasks = new ArrayList<>();
    Policy policy = Policy.standard();
    InstanceSource source = InstanceSource.fixed(
            List.of(Instance.at("http://a:1"), Instance.at("http://b:2"), Instance.at("http://c:3")));
    CallListener listener = CallListener.NONE;
    /** Which number comes out of a draw below a bound. */
    Chance chance = bound -> bound - 1;

    boolean repeatable = true;

    @Nullable
    Pipeline pipeline;

    /** What the service does with one attempt. */
    interface Step {
        void take(Attempt<String> attempt, Completion<String> done);
    }

    Pipeline pipeline() {
        if (pipeline == null) {
            pipeline = Pipeline.assemble(
                    new PipelineParts(source, policy, Balancer.roundRobin(), listener, time, this::draw, tasks::add));
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
                steps.remove().take(attempt, done);
            }

            @Override
            public boolean repeatable() {
                return repeatable;
            }
        };
    }

    private long draw(long bound) {
        chances.add(bound);
        return chance.below(bound);
    }
}
