package dev.covenant.metrics;

import dev.covenant.runtime.watch.ClientMeter;
import dev.covenant.runtime.watch.Label;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.List;
import java.util.function.DoubleSupplier;

/** A registry, filled by the table of meters: names, units and labels come from nowhere else. */
record Meters(MeterRegistry registry) {
    private static final Duration[] BOUNDS = ClientMeter.LATENCY_BOUNDS.toArray(Duration[]::new);

    /** @param values of the meter's labels, in their order */
    Timer timer(ClientMeter meter, String... values) {
        return Timer.builder(meter.meterName())
                .description(meter.meaning())
                .tags(tags(meter, values))
                .serviceLevelObjectives(BOUNDS)
                .register(registry);
    }

    /** @param values of the meter's labels, in their order */
    Counter counter(ClientMeter meter, String... values) {
        return Counter.builder(meter.meterName())
                .description(meter.meaning())
                .baseUnit(meter.unit())
                .tags(tags(meter, values))
                .register(registry);
    }

    /** @param values of the meter's labels, in their order */
    Gauge gauge(ClientMeter meter, DoubleSupplier now, String... values) {
        return Gauge.builder(meter.meterName(), now::getAsDouble)
                .description(meter.meaning())
                .baseUnit(meter.unit().isEmpty() ? null : meter.unit())
                .tags(tags(meter, values))
                .register(registry);
    }

    void remove(Meter meter) {
        registry.remove(meter);
    }

    /** A monotonic reading in nanoseconds. */
    long now() {
        return registry.config().clock().monotonicTime();
    }

    private static Tags tags(ClientMeter meter, String... values) {
        List<Label> labels = meter.labels();
        if (labels.size() != values.length) {
            throw new IllegalArgumentException(meter + " has the labels " + labels);
        }
        Tags tags = Tags.empty();
        for (int at = 0; at < values.length; at++) {
            tags = tags.and(labels.get(at).tag(), values[at]);
        }
        return tags;
    }
}
