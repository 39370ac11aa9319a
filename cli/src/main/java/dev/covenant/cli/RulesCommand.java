package dev.covenant.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.covenant.compat.RuleCatalogue;
import dev.covenant.compat.RuleDescription;
import dev.covenant.compat.diff.Position;
import dev.covenant.gate.GateRules;
import dev.covenant.model.ContractKind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * {@code covenant rules}: what {@code check} looks at, and how grave it is.
 */
final class RulesCommand implements Command {
    private static final String EXPLAIN = "--explain";

    private final Console console;

    RulesCommand(Console console) {
        this.console = console;
    }

    @Override
    public Manual manual() {
        return Manual.of("rules", "", "Lists the rules of check, or explains one.")
                .options(List.of(
                        Option.value(
                                EXPLAIN, "ID", "What the rule means, how grave it is, what to do, and an example."),
                        Option.value("--format", "F", "text (the default) or json.")))
                .example("covenant rules --explain field.removed")
                .endings(ExitCode.USAGE);
    }

    @Override
    public ExitCode run(Arguments arguments) {
        if (!arguments.operands().isEmpty()) {
            throw new UsageException("rules has no operands; to explain one: covenant rules --explain "
                    + arguments.operands().get(0));
        }
        Format format = Format.of(arguments, Format.TEXT);
        RuleCatalogue catalogue = GateRules.catalogue();
        List<RuleDescription> rules =
                arguments.value(EXPLAIN).map(id -> one(id, catalogue)).orElseGet(catalogue::all);
        if (format == Format.JSON) {
            json(rules);
        } else if (arguments.has(EXPLAIN)) {
            console.out().println(catalogue.explanation(rules.get(0).id()).stripTrailing());
        } else {
            rules.forEach(this::line);
        }
        return ExitCode.DONE;
    }

    /** A rule by its id, with or without the position that reports put behind it. */
    private static List<RuleDescription> one(String text, RuleCatalogue catalogue) {
        String id = text.replaceFirst("@.*", "");
        List<RuleDescription> rules = catalogue.find(id);
        if (rules.isEmpty()) {
            String hint = catalogue
                    .nearest(id)
                    .map(near -> "; did you mean " + near + "?")
                    .orElse(";");
            throw new UsageException("there is no rule " + id + hint + " 'covenant rules' lists them");
        }
        return rules;
    }

    private void line(RuleDescription rule) {
        console.out()
                .println(padded(rule.id(), 40)
                        + padded(Choice.word(rule.layer()), 10)
                        + levels(rule)
                        + (rule.kinds().size() == ContractKind.values().length ? "" : "   " + kinds(rule)));
    }

    /** What is the same each way is said once. */
    private static String levels(RuleDescription rule) {
        Map<String, List<String>> ways = new LinkedHashMap<>();
        new TreeMap<>(rule.levels())
                .forEach((position, level) ->
                        ways.computeIfAbsent(level, any -> new ArrayList<>()).add(position.word()));
        return ways.size() == 1
                ? ways.keySet().iterator().next()
                : ways.entrySet().stream()
                        .map(way -> String.join(", ", way.getValue()) + ": " + way.getKey())
                        .collect(Collectors.joining("; "));
    }

    private static String kinds(RuleDescription rule) {
        return rule.kinds().stream().sorted().map(Choice::word).collect(Collectors.joining(", ", "(", ")"));
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(1, width - text.length()));
    }

    private void json(List<RuleDescription> rules) {
        JsonOut.print(console.out(), json -> {
            json.writeStartArray();
            for (RuleDescription rule : rules) {
                write(rule, json);
            }
            json.writeEndArray();
        });
    }

    private static void write(RuleDescription rule, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("rule", rule.id());
        json.writeStringField("layer", Choice.word(rule.layer()));
        json.writeArrayFieldStart("kinds");
        for (ContractKind kind : EnumSet.copyOf(rule.kinds())) {
            json.writeString(Choice.word(kind));
        }
        json.writeEndArray();
        json.writeObjectFieldStart("levels");
        for (Position position : Position.values()) {
            String level = rule.levels().get(position);
            if (level != null) {
                json.writeStringField(position.word(), level);
            }
        }
        json.writeEndObject();
        json.writeStringField("meaning", rule.meaning());
        json.writeStringField("advice", rule.advice());
        json.writeEndObject();
    }
}
