package dev.covenant.samples.shop;

import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** What happens to the shop, and what can be seen of it. */
final class Show {
    private static final Duration REDRAW = Duration.ofMillis(250);

    private final Shop shop;
    private final Watch watch;
    private final Table table;
    private final Screen screen;
    private final Pace pace;
    private final long start = System.nanoTime();

    Show(Shop shop, Watch watch, Screen screen, Pace pace) {
        this.shop = shop;
        this.watch = watch;
        this.table = new Table(watch);
        this.screen = screen;
        this.pace = pace;
    }

    /**
     * How long things take.
     *
     * @param act each of the five acts, at least
     * @param orders that are made in each act, at least
     */
    record Pace(Duration act, int orders) {}

    /** Kills an instance, lets another hang, and brings both back, while the customers buy. */
    void run(Traffic traffic) throws IOException, InterruptedException {
        act(traffic, "all instances are up");
        shop.payment(1).kill();
        act(traffic, "payment-service 1 is KILLED: its port is closed");
        shop.payment(1).restart();
        act(traffic, "payment-service 1 is started again");
        shop.payment(2).hang();
        act(traffic, "payment-service 2 HANGS: it takes requests and never answers");
        shop.payment(2).goOn();
        act(traffic, "payment-service 2 goes on");
    }

    private void act(Traffic traffic, String title) throws InterruptedException {
        say("--- " + title);
        long end = System.nanoTime() + pace.act().toNanos();
        long orders = traffic.calls() + pace.orders();
        while (end - System.nanoTime() > 0 || traffic.calls() < orders) {
            watch.changes().forEach(change -> say("    " + table.text(change)));
            String told = time() + " " + told(traffic);
            screen.show(table.rows(told), told + "; requests: " + table.shares());
            TimeUnit.NANOSECONDS.sleep(REDRAW.toNanos());
        }
    }

    /** What the customers noticed, and what it took. */
    void sum(Traffic traffic) {
        screen.say("");
        screen.say("what the customers noticed: " + told(traffic));
        traffic.firstError().ifPresent(error -> screen.say("the first error: " + error));
        for (String service : new String[] {"payment-service", "user-service"}) {
            long calls = watch.calls(service);
            long requests = watch.requests(service);
            screen.say(String.format(
                    Locale.ROOT,
                    "what it took:               %s: %,d calls, %,d requests, %.3f a call",
                    service,
                    calls,
                    requests,
                    (double) requests / Math.max(1, calls)));
        }
    }

    private static String told(Traffic traffic) {
        return String.format(Locale.ROOT, "%,d orders, %d errors", traffic.calls(), traffic.errors());
    }

    private void say(String line) {
        screen.say(time() + " " + line);
    }

    private String time() {
        return String.format(Locale.ROOT, "%5.1f s", (System.nanoTime() - start) / 1e9);
    }
}
