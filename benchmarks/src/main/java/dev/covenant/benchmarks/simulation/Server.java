package dev.covenant.benchmarks.simulation;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/** A server of a scenario, which answers in one way up to a time and in others later. Counts what comes. */
final class Server {
    private final String name;
    private final List<Phase> phases = new ArrayList<>();
    private final List<Long> arrivals = new ArrayList<>();
    private long from;
    private int workers;
    private int active;
    private final Deque<Runnable> queue = new ArrayDeque<>();
    private int busy;

    private record Phase(long until, Handling handling) {}

    private Server(String name) {
        this.name = name;
    }

    static Server named(String name) {
        return new Server(name);
    }

    /** Answers like this up to a time. */
    Server until(Duration time, Handling handling) {
        phases.add(new Phase(time.toNanos(), handling));
        return this;
    }

    /** Answers like this from then on. */
    Server then(Handling handling) {
        phases.add(new Phase(Long.MAX_VALUE, handling));
        return this;
    }

    /** Is known to clients from this time on. */
    Server from(Duration time) {
        from = time.toNanos();
        return this;
    }

    /** Works on so many requests at a time; the others wait for their turn. */
    Server workers(int count) {
        workers = count;
        return this;
    }

    String name() {
        return name;
    }

    String uri() {
        return "http://" + name.replace('_', '-') + ":80";
    }

    boolean isKnown(long now) {
        return now >= from;
    }

    /** When requests came, in nanoseconds. */
    List<Long> arrivals() {
        return arrivals;
    }

    /** Takes a request; the answer comes unless it never does. */
    void request(VirtualTime time, String operation, Consumer<Answer> answered) {
        arrivals.add(time.nanoTime());
        active++;
        if (workers == 0) {
            work(time, operation, answered, () -> {});
        } else {
            queue.add(() -> work(time, operation, answered, () -> {
                busy--;
                takeNext();
            }));
            takeNext();
        }
    }

    /** Answers a health check, which costs it nothing, as it would answer a request. */
    void check(VirtualTime time, Consumer<Answer> answered) {
        Answer answer = handling(time.nanoTime()).handle(Handling.Request.check(active, time.nanoTime()));
        if (answer.nanos() != Answer.NEVER) {
            time.at(time.nanoTime() + answer.nanos(), () -> answered.accept(answer));
        }
    }

    private void takeNext() {
        if (busy < workers && !queue.isEmpty()) {
            busy++;
            queue.remove().run();
        }
    }

    private void work(VirtualTime time, String operation, Consumer<Answer> answered, Runnable done) {
        Answer answer = handling(time.nanoTime()).handle(new Handling.Request(operation, active, time.nanoTime()));
        if (answer.nanos() == Answer.NEVER) {
            return;
        }
        time.at(time.nanoTime() + answer.nanos(), () -> {
            active--;
            done.run();
            answered.accept(answer);
        });
    }

    private Handling handling(long now) {
        return phases.stream()
                .filter(phase -> now < phase.until)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(name + " does not say how it goes on"))
                .handling;
    }
}
