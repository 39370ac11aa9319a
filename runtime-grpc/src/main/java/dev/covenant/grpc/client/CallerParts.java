package dev.covenant.grpc.client;

import dev.covenant.runtime.pipeline.Time;
import dev.covenant.runtime.pipeline.Workers;

/** What all calls of a client use. */
record CallerParts(Lines lines, Workers workers, Time time, OpenStreams streams) {
    long now() {
        return time.nanoTime();
    }
}
