package dev.covenant.compat;

import dev.covenant.compat.diff.Position;
import java.time.LocalDate;

/**
 * Everything beside the change itself that a judgement depends on.
 *
 * @param today for sunset dates
 * @param graceDays how long something must live on after the end of it was announced, for stable contracts
 */
record Setting(Position position, Profile profile, LocalDate today, int graceDays) {
    boolean isAdditive() {
        return profile == Profile.ADDITIVE;
    }
}
