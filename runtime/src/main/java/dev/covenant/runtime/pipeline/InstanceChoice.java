package dev.covenant.runtime.pipeline;

import dev.covenant.runtime.FailureClass;
import dev.covenant.runtime.Instance;
import dev.covenant.runtime.InstanceSource;
import dev.covenant.runtime.NoInstanceException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gives an attempt its instance, or ends it when none may be asked. */
final class InstanceChoice implements Channel {
    private final Channel next;
    private final InstanceSource source;
    private final Balancer balancer;

    InstanceChoice(Channel next, InstanceSource source, Balancer balancer) {
        this.next = next;
        this.source = source;
        this.balancer = balancer;
    }

    @Override
    public <R extends @Nullable Object> void send(Attempt<R> attempt, Completion<R> done) {
        Instance chosen;
        try {
            chosen = balancer.choose(source.instances(), attempt.call());
        } catch (RuntimeException fault) {
            done.failed(Failure.of(FailureClass.LOCAL, fault), attempt.startedAt());
            return;
        }
        if (chosen == null) {
            var none = new NoInstanceException(attempt.call().facts(), List.of());
            done.failed(Failure.of(FailureClass.LOCAL, none), attempt.startedAt());
            return;
        }
        attempt.to(chosen);
        next.send(attempt, done);
    }
}
