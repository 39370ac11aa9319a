package dev.covenant.compat.diff;

import dev.covenant.model.EnumFacts;
import dev.covenant.model.EnumType;
import dev.covenant.model.Literal;
import dev.covenant.model.Location;
import dev.covenant.model.MessageFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Compares two enumerations of the same full name; values by number.
 */
final class ProtoEnumComparison {
    private static final Pattern NO_VALUE =
            Pattern.compile("(?i)(^|_)(UNSPECIFIED|UNKNOWN|UNDEFINED|UNSET|NONE|INVALID|OTHER)$");

    private final EnumType before;
    private final EnumType after;
    private final EnumFacts was;
    private final EnumFacts is;
    private final Consumer<Change> sink;

    ProtoEnumComparison(EnumType before, EnumType after, Consumer<Change> sink) {
        this.before = before;
        this.after = after;
        this.was = before.enumeration().orElseThrow();
        this.is = after.enumeration().orElseThrow();
        this.sink = sink;
    }

    /**
     * Compares them.
     *
     * @param requiredBefore whether a required field of the old contract is of it
     * @param requiredAfter whether one of the new contract is
     */
    void compare(boolean requiredBefore, boolean requiredAfter) {
        Map<Integer, List<EnumType.Value>> then = byNumber(before);
        Map<Integer, List<EnumType.Value>> now = byNumber(after);
        then.forEach((number, values) -> {
            if (now.containsKey(number)) {
                names(values, now.get(number));
                announcements(values, now.get(number));
            } else {
                removed(number, values, requiredAfter && !after.open());
            }
        });
        now.forEach((number, values) -> {
            if (!then.containsKey(number)) {
                Site site = Site.of(element(values.get(0)), before, values.get(0));
                sink.accept(new ProtoTypeChange.NumberAdded(
                        site, isForeseen(requiredBefore), Optional.of(name(values.get(0)))));
            }
        });
        new ReservedComparison(before.name(), after.location(), sink).enumeration(was, is);
        facts();
        ProtoAnnouncements.of(Site.of(before.name(), before, after), before.docs(), after.docs(), sink);
    }

    /** Who does not know a value of a closed enumeration finds its first value; of a required field it finds nothing. */
    private boolean isForeseen(boolean required) {
        boolean fallback = before.values().stream()
                .limit(1)
                .anyMatch(value -> NO_VALUE.matcher(name(value)).find());
        return before.open() || (fallback && !required);
    }

    private static Map<Integer, List<EnumType.Value>> byNumber(EnumType type) {
        Map<Integer, List<EnumType.Value>> byNumber = new TreeMap<>();
        type.values()
                .forEach(value -> value.facts()
                        .ifPresent(facts -> byNumber.computeIfAbsent(facts.number(), n -> new ArrayList<>())
                                .add(value)));
        return byNumber;
    }

    static String name(EnumType.Value value) {
        return value.literal() instanceof Literal.Text text
                ? text.value()
                : value.literal().toString();
    }

    private String element(EnumType.Value value) {
        return before.name() + "." + name(value);
    }

    private void removed(int number, List<EnumType.Value> gone, boolean fatal) {
        boolean names = gone.stream().allMatch(value -> is.reserved().contains(name(value)));
        boolean reserved = is.reserved().contains(number);
        Site site = Site.of(element(gone.get(0)), gone.get(0), after);
        ProtoChange.Ending ending = ProtoChange.Ending.of(gone.get(0).docs());
        sink.accept(new ProtoTypeChange.NumberRemoved(
                site, names, reserved, fatal, ending, Optional.of(name(gone.get(0)))));
    }

    private void names(List<EnumType.Value> then, List<EnumType.Value> now) {
        List<String> kept = now.stream().map(ProtoEnumComparison::name).toList();
        List<String> known = then.stream().map(ProtoEnumComparison::name).toList();
        if (!kept.containsAll(known)) {
            for (EnumType.Value value : now) {
                Location place =
                        value.facts().map(EnumFacts.Value::numberLocation).orElse(value.location());
                Site site =
                        new Site(element(then.get(0)), Optional.of(then.get(0).location()), Optional.of(place));
                Optional<String> old = Optional.of(String.join(", ", known));
                sink.accept(new ProtoTypeChange.NumberName(site, old, Optional.of(name(value))));
            }
        } else if (!known.contains(kept.get(0))) {
            // The first name is the one that is written.
            Site site = Site.of(element(then.get(0)), then.get(0), now.get(0));
            sink.accept(new ProtoTypeChange.NumberWritten(site, Optional.of(known.get(0)), Optional.of(kept.get(0))));
        }
    }

    private void announcements(List<EnumType.Value> then, List<EnumType.Value> now) {
        for (EnumType.Value value : then) {
            now.stream()
                    .filter(other -> name(other).equals(name(value)))
                    .forEach(other -> ProtoAnnouncements.of(
                            Site.of(element(value), value, other), value.docs(), other.docs(), sink));
        }
    }

    private void facts() {
        if (before.open() != after.open()) {
            Site site = site("features.enum_type");
            sink.accept(new ProtoTypeChange.EnumOpenness(site, after.open() ? Shift.WIDENED : Shift.NARROWED));
        }
        if (was.jsonFormat() == MessageFacts.JsonFormat.ALLOW && is.jsonFormat() != MessageFacts.JsonFormat.ALLOW) {
            sink.accept(new ProtoTypeChange.JsonFormat(site("features.json_format"), ProtoChange.Kind.ENUM));
        }
    }

    private Site site(String option) {
        Location place = ProtoMessageComparison.at(is.options(), option, after);
        return new Site(before.name(), Optional.of(before.location()), Optional.of(place));
    }
}
