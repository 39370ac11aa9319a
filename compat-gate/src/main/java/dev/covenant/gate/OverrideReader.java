package dev.covenant.gate;

import dev.covenant.compat.Level;
import dev.covenant.compat.diff.Position;
import dev.covenant.model.Diagnostic;
import dev.covenant.model.Location;
import dev.covenant.model.Spelling;
import dev.covenant.model.tree.MappingNode;
import dev.covenant.model.tree.ScalarNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads what a team says of rules: {@code field.removed@out} and {@code warn}. */
final class OverrideReader {
    private static final List<String> LEVELS =
            Arrays.stream(Level.values()).map(Level::word).toList();

    private final KnownRules rules;
    private final Consumer<Diagnostic> faults;

    OverrideReader(KnownRules rules, Consumer<Diagnostic> faults) {
        this.rules = rules;
        this.faults = faults;
    }

    /** One as a command line has it: {@code field.removed@out=warn}. */
    static SeverityOverride parse(String text) {
        int equals = text.indexOf('=');
        String rule = equals < 0 ? text : text.substring(0, equals);
        String level = equals < 0 ? "" : text.substring(equals + 1);
        List<Diagnostic> found = new ArrayList<>();
        return new OverrideReader(new KnownRules(), found::add)
                .one(rule.strip(), level.strip(), Location.of(text))
                .orElseThrow(() -> new InvalidGateException(found));
    }

    List<SeverityOverride> read(MappingNode section) {
        List<SeverityOverride> all = new ArrayList<>();
        for (int i = 0; i < section.size(); i++) {
            // YAML 1.1 takes a bare off for false; its text is what was written.
            String level = section.value(i) instanceof ScalarNode scalar && !scalar.isNull() ? scalar.text() : "";
            one(section.key(i), level, section.value(i).location()).ifPresent(all::add);
        }
        return all;
    }

    private Optional<SeverityOverride> one(String rule, String word, Location place) {
        RuleAt at = RuleAt.of(rule);
        Optional<Diagnostic> fault = rules.fault(at.id(), place).or(() -> misplaced(at, place));
        fault.ifPresent(faults);
        Optional<Level> level = Arrays.stream(Level.values())
                .filter(each -> each.word().equals(word))
                .findFirst();
        if (level.isEmpty()) {
            String message = "'" + rule + "' should be one of " + String.join(", ", LEVELS) + ", not '" + word + "'";
            faults.accept(Diagnostic.error("bad-setting", message, place).withHint(Spelling.hint(word, LEVELS)));
        }
        Optional<Position> position = at.position().flatMap(RuleAt::position);
        return level.filter(known -> fault.isEmpty()).map(known -> new SeverityOverride(at.id(), position, known));
    }

    private static Optional<Diagnostic> misplaced(RuleAt at, Location place) {
        String word = at.position().orElse("");
        return at.position().isPresent() && RuleAt.position(word).isEmpty()
                ? Optional.of(Diagnostic.error("bad-setting", "there is no position '" + word + "'", place)
                        .withHint("it is one of " + RuleAt.positions()))
                : Optional.empty();
    }
}
