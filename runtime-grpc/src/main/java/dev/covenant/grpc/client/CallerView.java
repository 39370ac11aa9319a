package dev.covenant.grpc.client;

import dev.covenant.runtime.pipeline.ClientView;
import dev.covenant.runtime.pipeline.InstanceView;
import dev.covenant.runtime.pipeline.Pipeline;
import java.util.List;
import java.util.OptionalInt;

/** A caller, seen from outside. */
record CallerView(String target, Pipeline pipeline, Lines lines) implements ClientView {
    @Override
    public int inFlight() {
        return pipeline.inFlight();
    }

    @Override
    public List<InstanceView> instances() {
        return pipeline.instances();
    }

    @Override
    public OptionalInt connections() {
        return OptionalInt.of(lines.connections());
    }
}
