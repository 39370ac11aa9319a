package dev.covenant.runtime.balance;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Instances with four workers and a queue each, asked by clients that know only their own calls: a simulation in virtual time. Calls come
 * at random, each takes exponentially distributed work of 10 ms on the mean.
 */
final class QueueingFleet {
    private static final int CLIENTS = 20;
    private static final int WORKERS = 4;
    private static final double WORK = TimeUnit.MILLISECONDS.toNanos(10);
    private static final long FAST_FAILURE = TimeUnit.MICROSECONDS.toNanos(500);

    private final SplittableRandom random = new SplittableRandom(42);
    private final PriorityQueue<Call> busy =
            new PriorityQueue<>((one, other) -> Long.compare(one.endsAt, other.endsAt));
    private final Server[] servers;
    private final Client[] clients = new Client[CLIENTS];
    private final double[] slowness;
    private final int failing;
    private long now;

    /** Calls that ended: how long they took, in order; how many did not succeed. */
    static final class Outcome {
        private final long[] nanos;
        private final long failures;

        Outcome(long[] nanos, long failures) {
            this.nanos = nanos;
            this.failures = failures;
        }

        double percentile(double share) {
            return nanos[(int) (nanos.length * share)] / 1e6;
        }

        double success() {
            return 1 - failures / (double) nanos.length;
        }
    }

    /**
     * A fleet at rest.
     *
     * @param failing the server that fails at once; -1 for none
     */
    QueueingFleet(int size, int failing, Supplier<Balancer> strategy) {
        this.failing = failing;
        slowness = new double[size];
        servers = new Server[size];
        Arrays.fill(slowness, 1);
        Arrays.setAll(servers, at -> new Server());
        Arrays.setAll(clients, at -> new Client(strategy.get(), size));
    }

    /** From now on this server works so much longer than usual. */
    void slow(int server, double factor) {
        slowness[server] = factor;
    }

    /** How many calls each server was given. */
    int[] given() {
        return Arrays.stream(servers).mapToInt(server -> server.given).toArray();
    }

    Outcome run(double callsPerSecond, int calls) {
        long[] took = new long[calls];
        long failures = 0;
        int started = 0;
        int ended = 0;
        long nextAt = now;
        while (ended < calls) {
            Call first = busy.peek();
            if (started < calls && (first == null || nextAt <= first.endsAt)) {
                now = nextAt;
                start(clients[random.nextInt(CLIENTS)]);
                started++;
                nextAt += exponential(TimeUnit.SECONDS.toNanos(1) / callsPerSecond);
            } else {
                now = busy.remove().endsAt;
                took[ended++] = now - first.startedAt;
                failures += end(first);
            }
        }
        Arrays.sort(took);
        return new Outcome(took, failures);
    }

    private void start(Client client) {
        int chosen = client.balancer.choose(client.known, client);
        client.known[chosen].inFlight++;
        servers[chosen].given++;
        Call call = new Call(client, chosen, now);
        if (chosen == failing) {
            call.endsAt = now + FAST_FAILURE;
            busy.add(call);
        } else if (servers[chosen].working < WORKERS) {
            work(call);
        } else {
            servers[chosen].waiting.add(call);
        }
    }

    private void work(Call call) {
        servers[call.server].working++;
        call.endsAt = now + exponential(WORK * slowness[call.server]);
        busy.add(call);
    }

    private int end(Call call) {
        Known known = call.client.known[call.server];
        known.inFlight--;
        if (call.server == failing) {
            known.penalty.failed(now);
            return 1;
        }
        known.latency.observe(now, now - call.startedAt);
        servers[call.server].working--;
        Call next = servers[call.server].waiting.poll();
        if (next != null) {
            work(next);
        }
        return 0;
    }

    private long exponential(double mean) {
        return Math.round(-mean * Math.log(1 - random.nextDouble()));
    }

    private static final class Server {
        private final Queue<Call> waiting = new ArrayDeque<>();
        private int working;
        private int given;
    }

    private static final class Call {
        private final Client client;
        private final int server;
        private final long startedAt;
        private long endsAt;

        Call(Client client, int server, long startedAt) {
            this.client = client;
            this.server = server;
            this.startedAt = startedAt;
        }
    }

    private final class Client implements Choice {
        private final Balancer balancer;
        private final Known[] known;

        Client(Balancer balancer, int servers) {
            this.balancer = balancer;
            this.known = new Known[servers];
            Arrays.setAll(known, Known::new);
        }

        @Override
        public boolean admits(Candidate candidate) {
            return true;
        }

        @Override
        public long now() {
            return now;
        }

        @Override
        public boolean hasKey() {
            return false;
        }

        @Override
        public long keyHash() {
            return 0;
        }

        @Override
        public long below(long bound) {
            return random.nextLong(bound);
        }
    }

    private static final class Known implements Candidate {
        private final int number;
        private final PeakEwma latency = new PeakEwma();
        private final FailurePenalty penalty = new FailurePenalty();
        private int inFlight;

        Known(int number) {
            this.number = number;
        }

        @Override
        public String id() {
            return "server " + number;
        }

        @Override
        public int weight() {
            return 1;
        }

        @Override
        public int inFlight() {
            return inFlight;
        }

        @Override
        public double latencyNanos(long reading) {
            return latency.nanos(reading);
        }

        @Override
        public double penalty(long reading) {
            return penalty.calls(reading);
        }

        @Override
        public double warmth(long reading) {
            return 1;
        }
    }
}
