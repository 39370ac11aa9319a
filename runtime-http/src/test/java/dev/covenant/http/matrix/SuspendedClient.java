package dev.covenant.http.matrix;

import dev.covenant.http.client.ClientSettings;
import dev.covenant.http.client.HttpCaller;
import dev.covenant.http.client.Mode;
import dev.covenant.http.client.Orders;
import dev.covenant.runtime.Balancing.Strategy;
import dev.covenant.runtime.CallOptions;
import dev.covenant.runtime.Policy;
import dev.covenant.runtime.Target;
import dev.covenant.runtime.pipeline.CallListener;
import dev.covenant.runtime.pipeline.StateChange;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/**
 * A client in a process of its own that calls until a line comes, so that the process can be suspended meanwhile: prints a line when it has
 * warmed up and nothing has changed for a while, a line for each change of state from then on, and at last how many calls it made.
 */
final class SuspendedClient implements CallListener {
    private static final int CALLERS = 50;
    private static final int WARM = 5_000;
    /** Longer than a breaker stays open under the fast policy. */
    private static final long CALM = TimeUnit.SECONDS.toNanos(3);

    private final PrintStream out = System.out;
    private final LongAdder calls = new LongAdder();
    private volatile long lastChange = System.nanoTime();
    private volatile boolean warm;
    private volatile boolean stopped;

    private SuspendedClient() {}

    /** Runs it: whether the policy is the standard one or 30 times as fast, then the instances. */
    public static void main(String[] args) throws IOException, InterruptedException {
        boolean fast = args[0].equals("fast");
        Policy policy = fast ? Scene.policy(Strategy.ADAPTIVE) : Policy.standard();
        new SuspendedClient().run(policy, List.of(args).subList(1, args.length));
    }

    private void run(Policy policy, List<String> uris) throws IOException, InterruptedException {
        ClientSettings settings =
                ClientSettings.builder().policy(policy).listener(this).build();
        Target target = Target.of("orders").instances(uris.toArray(String[]::new));
        try (HttpCaller caller = HttpCaller.create(target, settings)) {
            List<Thread> threads = new ArrayList<>();
            for (int number = 0; number < CALLERS; number++) {
                Mode mode = number % 2 == 0 ? Mode.BLOCKING : Mode.ASYNC;
                Thread thread = new Thread(() -> callOnAndOn(caller, mode), "caller-" + number);
                threads.add(thread);
                thread.start();
            }
            while (calls.sum() < WARM || System.nanoTime() - lastChange < CALM) {
                Thread.sleep(10);
            }
            warm = true;
            out.println("warm");
            if (System.in.read() < 0) {
                out.println("nobody is there any more");
            }
            stopped = true;
            for (Thread thread : threads) {
                thread.join();
            }
        }
        out.println("calls " + calls.sum());
    }

    private void callOnAndOn(HttpCaller caller, Mode mode) {
        while (!stopped) {
            try {
                mode.call(caller, Orders.GET, Orders.ORDER_BY_ID, "7", CallOptions.none());
            } catch (RuntimeException error) {
                if (warm) {
                    out.println("error " + error);
                }
            }
            calls.increment();
        }
    }

    @Override
    public void stateChanged(StateChange change) {
        lastChange = System.nanoTime();
        if (warm) {
            out.println("change " + change);
        }
    }
}
