package dev.covenant.metrics;

import dev.covenant.runtime.pipeline.CallListener;
import dev.covenant.runtime.pipeline.CallListenerProvider;
import io.micrometer.core.instrument.Metrics;

/** Measures every client that was given no listener, in Micrometer's global registry. */
public final class GlobalMetrics implements CallListenerProvider {
    /** One for the process, as the registry that it fills. */
    private static final CallMetrics METRICS = CallMetrics.of(Metrics.globalRegistry);

    @Override
    public CallListener listener() {
        return METRICS;
    }
}
