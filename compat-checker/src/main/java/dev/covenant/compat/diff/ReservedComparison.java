package dev.covenant.compat.diff;

import dev.covenant.model.EnumFacts;
import dev.covenant.model.Location;
import dev.covenant.model.MessageFacts;
import dev.covenant.model.NumberRange;
import dev.covenant.model.Reserved;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Compares numbers and names that are set aside.
 */
final class ReservedComparison {
    private final String element;
    private final Location after;
    private final Consumer<Change> sink;

    /**
     * @param after the place of the message or enumeration in the new contract
     */
    ReservedComparison(String element, Location after, Consumer<Change> sink) {
        this.element = element;
        this.after = after;
        this.sink = sink;
    }

    void message(MessageFacts was, MessageFacts is) {
        reserved(was.reserved(), is.reserved(), false);
        for (NumberRange range : was.extensionRanges()) {
            if (!isCovered(range, is.extensionRanges())) {
                sink.accept(
                        new ProtoTypeChange.ExtensionRangeRemoved(site(range.location()), Optional.of(words(range))));
            }
        }
    }

    void enumeration(EnumFacts was, EnumFacts is) {
        reserved(was.reserved(), is.reserved(), true);
    }

    private void reserved(Reserved was, Reserved is, boolean inEnum) {
        for (NumberRange range : was.ranges()) {
            if (!isCovered(range, is.ranges())) {
                sink.accept(new ProtoTypeChange.ReservationRemoved(
                        site(range.location()), inEnum, Optional.of(words(range))));
            }
        }
        for (Reserved.Name name : was.names()) {
            if (!is.contains(name.name())) {
                sink.accept(new ProtoTypeChange.ReservationRemoved(
                        site(name.location()), inEnum, Optional.of(name.name())));
            }
        }
    }

    private Site site(Location before) {
        return new Site(element, Optional.of(before), Optional.of(after));
    }

    private static String words(NumberRange range) {
        return range.first() == range.last() ? String.valueOf(range.first()) : range.first() + " to " + range.last();
    }

    /** Whether every number of the range is in one of the others, which may cover it piece by piece. */
    private static boolean isCovered(NumberRange range, List<NumberRange> others) {
        long next = range.first();
        for (NumberRange other : others.stream()
                .sorted(Comparator.comparingInt(NumberRange::first))
                .toList()) {
            if (other.first() <= next && other.last() >= next) {
                next = other.last() + 1L;
            }
        }
        return next > range.last();
    }
}
