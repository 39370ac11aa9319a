package dev.covenant.compat;

import dev.covenant.compat.diff.Position;
import dev.covenant.compat.diff.StabilityLevel;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Everything beside the change itself that a judgement depends on.
 *
 * @param today for sunset dates
 * @param graceDays how long something must live on after the end of it was announced, for stable contracts
 */
public record Setting(Position position, Profile profile, LocalDate today, int graceDays) {
    private static final int DAYS_OF_STABLE = 180;
    private static final int DAYS_OF_BETA = 30;

    /** Whether things may only be added. */
    public boolean isAdditive() {
        return profile == Profile.ADDITIVE;
    }

    /** As grave as this, and an error where things are only added. */
    public Level unlessAdditive(Level otherwise) {
        return isAdditive() ? Level.ERROR : otherwise;
    }

    /**
     * How many days something must live on after its end was announced.
     *
     * @param stability its level, as written
     */
    int graceDays(Optional<String> stability) {
        int days = graceDays > 0 ? graceDays : isAdditive() ? DAYS_OF_STABLE : 0;
        return switch (stability.flatMap(StabilityLevel::parse).orElse(StabilityLevel.STABLE)) {
            case DRAFT, ALPHA -> 0;
            case BETA -> Math.min(days, DAYS_OF_BETA);
            case STABLE -> days;
        };
    }

    /** How many days a version must live beside the one after it. */
    int overlapDays() {
        return graceDays > 0 ? graceDays : DAYS_OF_STABLE;
    }

    /** Whether the day must be said; of what the contract itself calls stable it must, whatever is asked for. */
    boolean asksForSunset(Optional<String> stability) {
        return graceDays(stability) > 0
                || stability.flatMap(StabilityLevel::parse).equals(Optional.of(StabilityLevel.STABLE));
    }
}
