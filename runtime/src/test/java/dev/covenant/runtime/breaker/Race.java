package dev.covenant.runtime.breaker;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Two threads that do the same at the same instant, over and over with a little more or less between them. */
public final class Race {
    private static final int SKEWS = 128;
    private static final int PATIENCE = 2_000;
    private static final long MOST_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final Supplier<BooleanSupplier> rounds;
    private volatile BooleanSupplier act = () -> false;
    private volatile int round;
    private volatile int done;
    private volatile boolean otherWon;

    private Race(Supplier<BooleanSupplier> rounds) {
        this.rounds = rounds;
    }

    /**
     * Races for at most two seconds.
     *
     * @param rounds gives for each round what both do; the answer is whether it was granted
     * @return the most that were granted in a round
     */
    public static int mostWinners(int number, Supplier<BooleanSupplier> rounds) throws InterruptedException {
        return new Race(rounds).run(number);
    }

    private int run(int number) throws InterruptedException {
        Thread other = new Thread(() -> follow(number));
        other.start();
        long start = System.nanoTime();
        int most = 0;
        for (int at = 1; at <= number; at++) {
            boolean last = at == number || System.nanoTime() - start > MOST_NANOS;
            act = rounds.get();
            round = last ? -at : at;
            for (int spin = 0; spin < at % SKEWS; spin++) {
                Thread.onSpinWait();
            }
            boolean won = act.getAsBoolean();
            await(() -> done == round);
            most = Math.max(most, (won ? 1 : 0) + (otherWon ? 1 : 0));
            if (last) {
                break;
            }
        }
        other.join();
        return most;
    }

    private void follow(int number) {
        int seen = 0;
        while (seen >= 0 && seen < number) {
            int before = seen;
            await(() -> round != before);
            seen = round;
            otherWon = act.getAsBoolean();
            done = seen;
        }
    }

    private static void await(BooleanSupplier condition) {
        for (int spins = 0; !condition.getAsBoolean(); spins++) {
            if (Thread.currentThread().isInterrupted()) {
                throw new IllegalStateException("the other thread did not come");
            }
            if (spins < PATIENCE) {
                Thread.onSpinWait();
            } else {
                LockSupport.parkNanos(1);
            }
        }
    }
}
