package dev.covenant.runtime.pipeline;

import dev.covenant.runtime.Instance;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** One instance after the other, in the order of a {@link Rotation}. */
final class RoundRobin implements Balancer {
    private final AtomicInteger next = new AtomicInteger();
    private volatile Rotation rotation = Rotation.of(List.of());

    @Override
    public @Nullable Instance choose(List<Instance> instances, Call<?> call) {
        Rotation turns = rotation;
        if (turns.source() != instances) {
            turns = Rotation.of(instances);
            rotation = turns;
        }
        if (instances.isEmpty()) {
            return null;
        }
        int turn = Math.floorMod(next.getAndIncrement(), turns.length());
        List<Instance> tried = call.tried();
        return tried.isEmpty() ? turns.at(turn) : turns.firstNotIn(tried, turn);
    }
}
