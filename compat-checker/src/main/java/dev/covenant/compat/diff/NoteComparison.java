package dev.covenant.compat.diff;

import dev.covenant.model.Assertion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Compares what is said of values without limiting them: how a text carries its content, which values are known today.
 */
final class NoteComparison {
    private NoteComparison() {}

    static void compare(Pair pair, List<Assertion> before, List<Assertion> after) {
        Map<String, String> was = forms(before);
        Map<String, String> is = forms(after);
        if (isBase64(pair.before(), was) && isBase64(pair.after(), is)) {
            was.remove("contentEncoding");
            is.remove("contentEncoding");
        }
        Set<String> keywords = new TreeSet<>(was.keySet());
        keywords.addAll(is.keySet());
        for (String keyword : keywords) {
            Optional<String> old = Optional.ofNullable(was.get(keyword));
            Optional<String> revised = Optional.ofNullable(is.get(keyword));
            if (!old.equals(revised)) {
                pair.add(new TypeChange.ContentEncoding(pair.site(), keyword, old, revised));
            }
        }
        known(pair, values(before), values(after));
        composed(pair, composed(before), composed(after));
    }

    /** A list that came or went whole may be the same as what stood without one, unless it only describes. */
    private static void composed(Pair pair, Optional<Assertion.Composed> before, Optional<Assertion.Composed> after) {
        if (before.isPresent() && after.isPresent()) {
            composed(pair, before.get(), after.get());
        } else {
            composed(pair, description(before), description(after), true);
        }
    }

    private static Set<String> description(Optional<Assertion.Composed> composed) {
        return composed.filter(Assertion.Composed::describing)
                .map(Assertion.Composed::words)
                .orElse(Set.of());
    }

    private static void composed(Pair pair, Assertion.Composed before, Assertion.Composed after) {
        if (!before.members().isEmpty() && !after.members().isEmpty()) {
            composed(pair, before.members(), after.members(), false);
        }
        // Words that only moved into a member of their own, or out of it, are no new ones.
        Set<String> was = new TreeSet<>(before.words());
        Set<String> is = new TreeSet<>(after.words());
        was.removeAll(after.beside());
        is.removeAll(before.beside());
        composed(pair, was, is, true);
    }

    /** Only where all members of the shorter list are in the longer one: others may be the same under another name. */
    private static void composed(Pair pair, Set<String> before, Set<String> after, boolean words) {
        boolean more = after.size() > before.size() && after.containsAll(before);
        boolean less = after.size() < before.size() && before.containsAll(after);
        if (more || less) {
            pair.add(new TypeChange.Composition(pair.site(), more ? Shift.NARROWED : Shift.WIDENED, words));
        }
    }

    /** Empty where there is no list. */
    private static Optional<Assertion.Composed> composed(List<Assertion> assertions) {
        return assertions.stream()
                .filter(Assertion.Composed.class::isInstance)
                .map(Assertion.Composed.class::cast)
                .findFirst();
    }

    /** OpenAPI 3.0 says {@code format: byte}. */
    private static boolean isBase64(View view, Map<String, String> forms) {
        String encoding = forms.get("contentEncoding");
        return encoding == null ? view.format().equals("byte") : encoding.equals("base64");
    }

    /** How a text carries its content, by keyword. */
    static Map<String, String> forms(List<Assertion> assertions) {
        Map<String, String> forms = new LinkedHashMap<>();
        for (Assertion assertion : assertions) {
            if (assertion instanceof Assertion.ContentForm form) {
                forms.put(form.keyword(), form.value());
            }
        }
        return forms;
    }

    private static List<String> values(List<Assertion> assertions) {
        List<String> values = new ArrayList<>();
        for (Assertion assertion : assertions) {
            if (assertion instanceof Assertion.KnownValues known) {
                known.values().forEach(value -> values.add(EnumComparison.text(value)));
            }
        }
        return values;
    }

    /** A list that came or went limits nothing, and so changes nothing. */
    private static void known(Pair pair, List<String> before, List<String> after) {
        if (before.isEmpty() || after.isEmpty()) {
            return;
        }
        before.stream()
                .filter(value -> !after.contains(value))
                .forEach(value -> pair.add(new TypeChange.EnumValueRemoved(
                        site(pair, value), true, Optional.of(value), Optional.empty())));
        after.stream()
                .filter(value -> !before.contains(value))
                .forEach(value -> pair.add(new TypeChange.EnumValueAdded(site(pair, value), true, Optional.of(value))));
    }

    private static Site site(Pair pair, String value) {
        return new Site(
                pair.element() + ": " + value, pair.site().base(), pair.site().revision());
    }
}
