package dev.covenant.compat;

import dev.covenant.model.Contract;
import java.time.LocalDate;
import java.util.List;

/**
 * What is to be checked.
 *
 * @param old the contract that clients know
 * @param revised the contract that is to replace it
 * @param profile how strict
 * @param direction between whom
 * @param today the day of the judgement, for sunset dates
 * @param graceDays how many days something must live on after its end was announced; 0 asks for no date
 * @param earlier releases before {@code old}, latest first: what they used must not be used again for something else
 */
public record CheckRequest(
        Contract old,
        Contract revised,
        Profile profile,
        Direction direction,
        LocalDate today,
        int graceDays,
        List<Contract> earlier) {
    public CheckRequest {
        earlier = List.copyOf(earlier);
    }

    /** Without earlier releases. */
    public CheckRequest(
            Contract old, Contract revised, Profile profile, Direction direction, LocalDate today, int graceDays) {
        this(old, revised, profile, direction, today, graceDays, List.of());
    }

    /** Old clients and the new server, under the standard profile, without days of grace. */
    public static CheckRequest of(Contract old, Contract revised, LocalDate today) {
        return new CheckRequest(old, revised, Profile.STANDARD, Direction.BACKWARD, today, 0);
    }

    /** The same under another profile. */
    public CheckRequest withProfile(Profile other) {
        return new CheckRequest(old, revised, other, direction, today, graceDays, earlier);
    }

    /** The same between others. */
    public CheckRequest withDirection(Direction other) {
        return new CheckRequest(old, revised, profile, other, today, graceDays, earlier);
    }

    /** The same with other days of grace. */
    public CheckRequest withGraceDays(int days) {
        return new CheckRequest(old, revised, profile, direction, today, days, earlier);
    }

    /** The same with releases before the old one, latest first. */
    public CheckRequest withEarlier(List<Contract> releases) {
        return new CheckRequest(old, revised, profile, direction, today, graceDays, releases);
    }
}
