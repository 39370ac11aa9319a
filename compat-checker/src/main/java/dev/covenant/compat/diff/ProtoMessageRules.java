package dev.covenant.compat.diff;

import dev.covenant.model.Literal;
import dev.covenant.model.ObjectType;
import dev.covenant.model.ProtoOption;
import dev.covenant.model.ProtoOptions;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Compares what protovalidate asks of a message as a whole: its rules in CEL, and fields of which one or at most one may be set.
 */
final class ProtoMessageRules {
    private static final String OPTION = "(buf.validate.message)";

    private final ObjectType before;
    private final ObjectType after;
    private final Consumer<Change> sink;

    ProtoMessageRules(ObjectType before, ObjectType after, Consumer<Change> sink) {
        this.before = before;
        this.after = after;
        this.sink = sink;
    }

    private static ProtoOptions options(ObjectType message) {
        return message.message().orElseThrow().options();
    }

    void compare() {
        Set<String> names = new TreeSet<>(names(before));
        names.addAll(names(after));
        names.forEach(name -> rules(name, rules(before, name), rules(after, name)));
    }

    private static Set<String> names(ObjectType message) {
        return options(message).written().stream()
                .filter(option -> option.name().equals(OPTION))
                .map(ProtoOption::value)
                .filter(Literal.Members.class::isInstance)
                .map(Literal.Members.class::cast)
                .flatMap(members -> members.values().keySet().stream())
                .filter(name -> !name.equals("disabled"))
                .collect(Collectors.toSet());
    }

    private static Set<Literal> rules(ObjectType message, String name) {
        Set<Literal> rules = new LinkedHashSet<>();
        for (ProtoOption option : options(message).written()) {
            if (option.name().equals(OPTION) && option.value() instanceof Literal.Members members) {
                Literal value = members.values().get(name);
                if (value != null) {
                    rules.addAll(ProtoRuleText.each(ProtoRuleText.meaning(value)));
                }
            }
        }
        return rules;
    }

    private void rules(String name, Set<Literal> then, Set<Literal> now) {
        if (then.equals(now)) {
            return;
        }
        Shift shift = now.containsAll(then) ? Shift.NARROWED : then.containsAll(now) ? Shift.WIDENED : Shift.CHANGED;
        Site site = Site.of(before.name(), before, after)
                .with(() -> ProtoMessageComparison.at(options(after), OPTION, after));
        sink.accept(new TypeChange.Limit(site, shift, name, then.isEmpty(), words(then, now), words(now, then)));
    }

    /** Those that the other side has not. */
    private static Optional<String> words(Set<Literal> rules, Set<Literal> others) {
        String words = rules.stream()
                .filter(rule -> !others.contains(rule))
                .map(ProtoRuleText::words)
                .collect(Collectors.joining(", "));
        return Optional.of(words).filter(text -> !text.isEmpty());
    }
}
