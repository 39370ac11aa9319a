package dev.covenant.truth;

import java.util.List;
import java.util.Random;

/** Random choices that a seed repeats. */
final class Chance {
    private final Random random;

    Chance(long seed) {
        // Seeds that follow each other would begin alike.
        this.random = new Random(seed * 0x9E3779B97F4A7C15L + 0x632BE59BD9B4E019L);
        random.nextInt();
    }

    /** Something from 0 up to, but not including, the limit. */
    int below(int limit) {
        return random.nextInt(limit);
    }

    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    boolean in(int percent) {
        return random.nextInt(100) < percent;
    }

    <T> T of(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    @SafeVarargs
    final <T> T of(T... all) {
        return all[random.nextInt(all.length)];
    }

    Random random() {
        return random;
    }
}
