package dev.covenant.benchmarks.simulation;

import dev.covenant.runtime.CallFacts;
import dev.covenant.runtime.FailureClass;
import dev.covenant.runtime.Instance;
import dev.covenant.runtime.InstanceSource;
import dev.covenant.runtime.Policy;
import dev.covenant.runtime.TransportException;
import dev.covenant.runtime.pipeline.Attempt;
import dev.covenant.runtime.pipeline.Call;
import dev.covenant.runtime.pipeline.CallListener;
import dev.covenant.runtime.pipeline.CallPlan;
import dev.covenant.runtime.pipeline.Completion;
import dev.covenant.runtime.pipeline.Failure;
import dev.covenant.runtime.pipeline.HealthProbe;
import dev.covenant.runtime.pipeline.Pipeline;
import dev.covenant.runtime.pipeline.PipelineParts;
import dev.covenant.runtime.pipeline.Sender;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** A client as it is, but for its clock, its chance and its network. */
final class Client {
    private final VirtualTime time;
    private final Map<String, Server> servers;
    private final Pipeline pipeline;

    Client(VirtualTime time, List<Server> servers, Policy policy, RandomGenerator random, CallListener listener) {
        this.time = time;
        this.servers = servers.stream().collect(Collectors.toMap(Server::uri, Function.identity()));
        this.pipeline = Pipeline.assemble(new PipelineParts(
                "simulated",
                new Known(time, servers),
                policy,
                listener,
                this::ask,
                time,
                bound -> Math.floorMod(random.nextLong(), bound),
                time));
    }

    /** Makes a call; the completion is told how it ended. */
    void call(CallPlan plan, String key, Completion<String> done) {
        pipeline.send(
                Call.async(plan, new Network(plan.operation()), time.nanoTime()).hashKey(key), done);
    }

    /** Asks a server for its health, as the HTTP client does: only a success is well. */
    private void ask(Instance instance, String path, long nanos, Consumer<HealthProbe.Finding> told) {
        boolean[] over = new boolean[1];
        Consumer<HealthProbe.Finding> once = finding -> {
            if (!over[0]) {
                over[0] = true;
                told.accept(finding);
            }
        };
        time.at(time.nanoTime() + nanos, () -> once.accept(HealthProbe.Finding.UNWELL));
        server(instance)
                .check(
                        time,
                        answer -> once.accept(
                                answer.failure() == null ? HealthProbe.Finding.WELL : HealthProbe.Finding.UNWELL));
    }

    private Server server(Instance instance) {
        return Objects.requireNonNull(servers.get(instance.uri().toString()));
    }

    /** The servers that are known now; the same list as long as they are the same. */
    private static final class Known implements InstanceSource {
        private final VirtualTime time;
        private final List<Server> servers;
        private List<Instance> last = List.of();
        private long count;

        Known(VirtualTime time, List<Server> servers) {
            this.time = time;
            this.servers = servers;
        }

        @Override
        public List<Instance> instances() {
            long now = time.nanoTime();
            long known = servers.stream().filter(server -> server.isKnown(now)).count();
            if (known != count) {
                count = known;
                last = servers.stream()
                        .filter(server -> server.isKnown(now))
                        .map(server -> Instance.at(server.uri()))
                        .toList();
            }
            return last;
        }
    }

    /** Carries requests to servers, and answers back as long as somebody waits for them. */
    private final class Network implements Sender<String> {
        private final String operation;

        Network(String operation) {
            this.operation = operation;
        }

        @Override
        public void send(Attempt<String> attempt, Completion<String> done) {
            boolean[] over = new boolean[1];
            attempt.onAbort(() -> end(
                    over,
                    () -> done.failed(
                            Failure.of(FailureClass.UNKNOWN, error("the connection was closed")), time.nanoTime())));
            server(attempt.instance()).request(time, operation, answer -> end(over, () -> tell(answer, done)));
        }

        @Override
        public boolean repeatable() {
            return true;
        }

        private void tell(Answer answer, Completion<String> done) {
            if (answer.failure() == null) {
                done.succeeded("well", time.nanoTime());
            } else {
                long when = answer.retryAfterNanos() < 0 ? Failure.NOT_SAID : answer.retryAfterNanos();
                done.failed(new Failure(answer.failure(), error(answer.toString()), when), time.nanoTime());
            }
        }

        private void end(boolean[] over, Runnable telling) {
            if (!over[0]) {
                over[0] = true;
                telling.run();
            }
        }

        private TransportException error(String message) {
            return new TransportException(CallFacts.local(operation), message, null);
        }
    }
}
