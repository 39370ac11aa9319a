package dev.covenant.runtime.watch;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * Everything that is measured of clients. Names are Micrometer's: words with points between, without units; Prometheus' spelling of the
 * same is {@link #prometheusName()}.
 */
public enum ClientMeter {
    /** Calls. */
    CALLS(
            "covenant.client.calls",
            Kind.TIMER,
            "seconds",
            "Calls that have ended, with what they took: all their attempts and the pauses between.",
            Label.TARGET,
            Label.OPERATION,
            Label.OUTCOME,
            Label.ERROR),
    /** Attempts. */
    ATTEMPTS(
            "covenant.client.attempts",
            Kind.TIMER,
            "seconds",
            "Attempts that have ended, each at one instance, with what they took.",
            Label.TARGET,
            Label.INSTANCE,
            Label.OPERATION,
            Label.OUTCOME,
            Label.ERROR),
    /** Attempts after the first. */
    RETRIES(
            "covenant.client.retries",
            Kind.COUNTER,
            "retries",
            "Attempts beyond the first of their call, hedges included.",
            Label.TARGET,
            Label.OPERATION),
    /** Fallbacks given. */
    FALLBACKS(
            "covenant.client.fallbacks",
            Kind.COUNTER,
            "fallbacks",
            "Calls that failed and whose caller got its fallback instead.",
            Label.TARGET,
            Label.OPERATION,
            Label.ERROR),
    /** Changes between good and bad. */
    STATE_CHANGES(
            "covenant.client.state.changes",
            Kind.COUNTER,
            "changes",
            "Breakers, ejections, health and panic that changed; the log says of which instance.",
            Label.TARGET,
            Label.PART,
            Label.STATE),
    /** Calls under way. */
    ACTIVE_CALLS("covenant.client.active.calls", Kind.GAUGE, "calls", "Calls under way.", Label.TARGET),
    /** Connections. */
    CONNECTIONS(
            "covenant.client.connections",
            Kind.GAUGE,
            "connections",
            "Connections that are open, used and unused; missing when the transport does not say.",
            Label.TARGET),
    /** Instances known. */
    INSTANCES("covenant.client.instances", Kind.GAUGE, "instances", "Instances that are known.", Label.TARGET),
    /** Instances that may be asked. */
    ELIGIBLE_INSTANCES(
            "covenant.client.eligible.instances",
            Kind.GAUGE,
            "instances",
            "Instances that may be asked: healthy, breaker not open, not ejected unless there is panic.",
            Label.TARGET),
    /** Panic. */
    PANIC(
            "covenant.client.panic",
            Kind.GAUGE,
            "",
            "1 while fewer than half of the instances are well, so that ejections are ignored; else 0.",
            Label.TARGET),
    /** Calls under way to an instance. */
    INSTANCE_ACTIVE_CALLS(
            "covenant.client.instance.active.calls",
            Kind.GAUGE,
            "calls",
            "Attempts under way to the instance.",
            Label.TARGET,
            Label.INSTANCE),
    /** An instance's health. */
    INSTANCE_HEALTHY(
            "covenant.client.instance.healthy",
            Kind.GAUGE,
            "",
            "1 when its health checks went well or it is not checked, else 0.",
            Label.TARGET,
            Label.INSTANCE),
    /** An instance's ejection. */
    INSTANCE_EJECTION(
            "covenant.client.instance.ejection",
            Kind.GAUGE,
            "",
            "What its calls have shown: 0 well, 1 struck (half of its weight), 2 out.",
            Label.TARGET,
            Label.INSTANCE),
    /** An instance's breaker. */
    INSTANCE_BREAKER(
            "covenant.client.instance.breaker",
            Kind.GAUGE,
            "",
            "Its own circuit breaker: 0 closed, 1 half-open, 2 open.",
            Label.TARGET,
            Label.INSTANCE),
    /** The breaker of an operation at an instance. */
    OPERATION_BREAKER(
            "covenant.client.operation.breaker",
            Kind.GAUGE,
            "",
            "The circuit breaker of an operation at the instance: 0 closed, 1 half-open, 2 open.",
            Label.TARGET,
            Label.INSTANCE,
            Label.OPERATION),
    /** An instance's expected latency. */
    INSTANCE_LATENCY(
            "covenant.client.instance.latency",
            Kind.GAUGE,
            "seconds",
            "What the balancer expects a call to take there: a moving average that follows peaks at once.",
            Label.TARGET,
            Label.INSTANCE),
    /** An instance's share of its weight. */
    INSTANCE_WARMTH(
            "covenant.client.instance.warmth",
            Kind.GAUGE,
            "ratio",
            "The share of its weight that it gets now, above 0 to 1: less while it warms up or is struck.",
            Label.TARGET,
            Label.INSTANCE);

    /** Where the histograms of the timers have their bounds: those of OpenTelemetry for HTTP clients, and 30 s. */
    public static final List<Duration> LATENCY_BOUNDS = Stream.of(
                    5, 10, 25, 50, 75, 100, 250, 500, 750, 1_000, 2_500, 5_000, 7_500, 10_000, 30_000)
            .map(Duration::ofMillis)
            .toList();

    private final String meterName;
    private final Kind kind;
    private final String unit;
    private final String meaning;
    private final List<Label> labels;

    ClientMeter(String meterName, Kind kind, String unit, String meaning, Label... labels) {
        this.meterName = meterName;
        this.kind = kind;
        this.unit = unit;
        this.meaning = meaning;
        this.labels = List.of(labels);
    }

    /** How it is measured. */
    public enum Kind {
        /** Something that takes time: a count, a sum, a histogram and a maximum. */
        TIMER,
        /** Something that happens. */
        COUNTER,
        /** Something that is so now. */
        GAUGE
    }

    /** As Micrometer spells it. */
    public String meterName() {
        return meterName;
    }

    public Kind kind() {
        return kind;
    }

    /** The base unit; empty for none. */
    public String unit() {
        return unit;
    }

    /** What is measured, in one sentence. */
    public String meaning() {
        return meaning;
    }

    /** What its time series are told apart by. */
    public List<Label> labels() {
        return labels;
    }

    /**
     * As Prometheus spells it: with its unit, and {@code _total} for a counter. A timer's series have {@code _bucket}, {@code _count},
     * {@code _sum} and {@code _max} behind it.
     */
    public String prometheusName() {
        String words = meterName.replace('.', '_');
        String withUnit = unit.isEmpty() || words.endsWith("_" + unit) ? words : words + "_" + unit;
        return kind == Kind.COUNTER ? withUnit + "_total" : withUnit;
    }
}
