package dev.covenant.runtime;

import dev.covenant.runtime.breaker.BreakerSettings;
import dev.covenant.runtime.health.HealthSettings;
import dev.covenant.runtime.health.OutlierSettings;
import java.util.Optional;

/**
 * When an instance is left out of the choice.
 *
 * @param breaker of each operation at each instance, and of each instance; {@link BreakerSettings#standard()}
 * @param outliers what its calls show; {@link OutlierSettings#standard()}
 * @param healthChecks what it says itself, absent: it is not asked; {@link HealthSettings#standard()}
 */
public record Protection(BreakerSettings breaker, OutlierSettings outliers, Optional<HealthSettings> healthChecks) {
    /** So many calls are never seen. */
    static final int NEVER = Integer.MAX_VALUE;

    private static final Protection STANDARD = new Protection(
            BreakerSettings.standard(), OutlierSettings.standard(), Optional.of(HealthSettings.standard()));

    /** The defaults that every part names. */
    public static Protection standard() {
        return STANDARD;
    }

    /** The same with other breakers. */
    public Protection with(BreakerSettings other) {
        return new Protection(other, outliers, healthChecks);
    }

    /** The same with another outlier detection. */
    public Protection with(OutlierSettings other) {
        return new Protection(breaker, other, healthChecks);
    }

    /** The same with other health checks. */
    public Protection with(HealthSettings other) {
        return new Protection(breaker, outliers, Optional.of(other));
    }

    /** The same without health checks. */
    public Protection withoutHealthChecks() {
        return new Protection(breaker, outliers, Optional.empty());
    }

    /** The same with breakers that never open. */
    public Protection withoutBreakers() {
        BreakerSettings.Window window = breaker.window();
        return with(breaker.withWindow(new BreakerSettings.Window(window.length(), window.buckets(), NEVER)));
    }

    /** The same without ejecting anything, and without halving the weight of anything, because of how its calls end. */
    public Protection withoutEjection() {
        return with(
                new OutlierSettings(NEVER, 0, NEVER, outliers.window(), outliers.ejection(), outliers.longest(), 0));
    }
}
