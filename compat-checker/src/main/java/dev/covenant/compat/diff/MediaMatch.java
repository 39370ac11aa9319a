package dev.covenant.compat.diff;

import dev.covenant.model.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * Which media type of the old contract is which of the new one.
 */
record MediaMatch(List<Two> pairs, List<MediaType> gone, List<MediaType> fresh) {
    /** The same media type; a shift when its name has become more general or more special. */
    record Two(MediaType before, MediaType after, Optional<Shift> shift) {}

    /**
     * Matches by name, then without parameters.
     *
     * @param families whether {@code application/problem+json} and {@code application/json} are one that has changed
     */
    static MediaMatch of(List<MediaType> before, List<MediaType> after, boolean families) {
        MediaMatch match = new MediaMatch(new ArrayList<>(), new ArrayList<>(before), new ArrayList<>(after));
        match.by((b, a) -> name(b).equals(name(a)), Optional.empty());
        match.by((b, a) -> essence(b).equals(essence(a)) && withoutVersion(b) && withoutVersion(a), Optional.empty());
        match.by((b, a) -> isAnyOf(essence(a), essence(b)), Optional.of(Shift.WIDENED));
        match.by((b, a) -> isAnyOf(essence(b), essence(a)), Optional.of(Shift.NARROWED));
        if (families) {
            match.by((b, a) -> isMoreGeneral(essence(a), essence(b)) && sameVersion(b, a), Optional.of(Shift.WIDENED));
            match.by((b, a) -> isMoreGeneral(essence(b), essence(a)) && sameVersion(b, a), Optional.of(Shift.NARROWED));
            match.by(MediaMatch::areRelated, Optional.of(Shift.CHANGED));
            match.by((b, a) -> !suffix(b).isEmpty() && suffix(b).equals(suffix(a)), Optional.of(Shift.CHANGED));
        }
        return match;
    }

    private void by(BiPredicate<MediaType, MediaType> same, Optional<Shift> shift) {
        for (MediaType b : List.copyOf(gone)) {
            fresh.stream().filter(a -> same.test(b, a)).findFirst().ifPresent(a -> {
                pairs.add(new Two(b, a, shift));
                gone.remove(b);
                fresh.remove(a);
            });
        }
    }

    private static String name(MediaType media) {
        return media.name().toLowerCase(Locale.ROOT).replace(" ", "");
    }

    static String essence(MediaType media) {
        String name = name(media);
        int parameters = name.indexOf(';');
        return parameters < 0 ? name : name.substring(0, parameters);
    }

    /** A parameter such as charset does not make another media type; a version does. */
    private static boolean withoutVersion(MediaType media) {
        String name = name(media);
        int parameters = name.indexOf(';');
        return parameters < 0 || name.substring(parameters).startsWith(";charset=");
    }

    private static boolean sameVersion(MediaType before, MediaType after) {
        return (withoutVersion(before) && withoutVersion(after))
                || name(before)
                        .substring(essence(before).length())
                        .equals(name(after).substring(essence(after).length()));
    }

    /** Whether one name is more general than the other one; they may differ in parameters too. */
    private static boolean areRelated(MediaType before, MediaType after) {
        return isMoreGeneral(essence(before), essence(after)) || isMoreGeneral(essence(after), essence(before));
    }

    /** The form it is written in, such as {@code +json}; empty when the name does not say. */
    private static String suffix(MediaType media) {
        String essence = essence(media);
        int plus = essence.lastIndexOf('+');
        return plus < 0 ? "" : essence.substring(plus);
    }

    /** Whether it is a range such as {@code application/*} that the other one is within. */
    private static boolean isAnyOf(String range, String special) {
        return range.endsWith("*") && isMoreGeneral(range, special);
    }

    private static boolean isMoreGeneral(String general, String special) {
        if (general.equals("*/*")) {
            return true;
        }
        int slash = general.indexOf('/');
        if (slash < 0 || !special.startsWith(general.substring(0, slash + 1))) {
            return false;
        }
        return general.endsWith("/*") || special.endsWith("+" + general.substring(slash + 1));
    }
}
