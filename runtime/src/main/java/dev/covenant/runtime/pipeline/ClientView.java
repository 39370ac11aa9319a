package dev.covenant.runtime.pipeline;

import java.util.List;
import java.util.OptionalInt;

/** What can be seen of a client from outside, as it is when it is asked: for gauges, dashboards and support. */
public interface ClientView {
    /** The service that it calls. */
    String target();

    /** Calls under way. */
    int inFlight();

    /** The instances that are known now, in the order of their source. */
    List<InstanceView> instances();

    /** Connections that are open, used and unused; absent when the transport does not say. */
    OptionalInt connections();
}
