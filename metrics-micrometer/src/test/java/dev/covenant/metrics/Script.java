package dev.covenant.metrics;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What instances do with the requests that come. */
final class Script {
    private final Queue<Reply> next = new ConcurrentLinkedQueue<>();
    private final Map<Integer, Reply> habits = new ConcurrentHashMap<>();

    /** The next requests are replied to like this, whichever instance gets them. */
    void next(Reply... replies) {
        next.clear();
        next.addAll(List.of(replies));
    }

    /** One instance always replies like this. */
    void always(int instance, Reply reply) {
        habits.put(instance, reply);
    }

    Reply reply(int instance) {
        Reply habit = habits.get(instance);
        return habit != null ? habit : Objects.requireNonNull(next.poll(), "not in the script");
    }
}
