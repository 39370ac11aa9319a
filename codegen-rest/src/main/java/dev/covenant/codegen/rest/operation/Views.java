package dev.covenant.codegen.rest.operation;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Derives the ways to call an operation from its answers.
 */
final class Views {
    static final String RESULT = "Result";

    private final Answers answers;
    private final UnaryOperator<String> method;

    /** @param method the name of the method with a suffix */
    Views(Answers answers, UnaryOperator<String> method) {
        this.answers = answers;
        this.method = method;
    }

    /** The suffixes of all ways but the first, which has none. */
    static List<String> suffixes(Answers answers) {
        Stream<String> result = answers.successes().size() > 1 ? Stream.of(RESULT) : Stream.empty();
        return Stream.concat(result, representations(answers).stream()).toList();
    }

    /** The one that callers usually want comes first. */
    List<View> of(ClassName operation) {
        List<View> views = new ArrayList<>();
        if (answers.successes().size() == 1) {
            views.add(view(View.Kind.SINGLE, "", type(answers.successes().get(0)), readings(this::value)));
        } else {
            TypeName primary = type(answers.successes().get(0));
            View result = view(View.Kind.RESULT, RESULT, operation.nestedClass(RESULT), readings(this::variant));
            views.add(new View(
                    View.Kind.PRIMARY,
                    "",
                    method.apply(""),
                    primary,
                    readings(s -> sameOrOther(s, primary)),
                    result.accepts()));
            views.add(result);
        }
        representations(answers).forEach(suffix -> views.add(representation(suffix)));
        return views;
    }

    private static Set<String> representations(Answers answers) {
        Set<String> suffixes = new LinkedHashSet<>();
        answers.successes().forEach(s -> s.contents().stream().skip(1).forEach(c -> suffixes.add(c.suffix())));
        return suffixes;
    }

    private View representation(String suffix) {
        TypeName type = answers.successes().stream()
                .flatMap(s -> s.content(suffix).stream())
                .findFirst()
                .orElseThrow()
                .type();
        List<Reading> readings = answers.successes().stream()
                .map(s -> s.content(suffix)
                        .filter(c -> c.type().equals(type))
                        .map(c -> new Reading(s, Optional.of(c), Reading.Outcome.VALUE))
                        .orElseGet(() -> new Reading(s, Optional.empty(), Reading.Outcome.ALTERNATIVE)))
                .toList();
        return view(View.Kind.REPRESENTATION, suffix, type, readings);
    }

    private interface Judge {
        Reading judge(Success success);
    }

    private List<Reading> readings(Judge judge) {
        return answers.successes().stream().map(judge::judge).toList();
    }

    private Reading value(Success success) {
        return new Reading(success, success.content(), Reading.Outcome.VALUE);
    }

    private Reading variant(Success success) {
        return new Reading(success, success.content(), Reading.Outcome.VARIANT);
    }

    private Reading sameOrOther(Success success, TypeName primary) {
        return type(success).equals(primary)
                ? value(success)
                : new Reading(success, Optional.empty(), Reading.Outcome.ALTERNATIVE);
    }

    private static TypeName type(Success success) {
        return success.content().map(ContentPlan::type).orElse(TypeName.VOID);
    }

    private View view(View.Kind kind, String suffix, TypeName type, List<Reading> readings) {
        return new View(kind, suffix, method.apply(suffix), type, readings, accepts(readings));
    }

    /** Those of the results; then those of errors, unless another way to call the operation has them as a result. */
    private List<String> accepts(List<Reading> readings) {
        Set<String> accepts = new LinkedHashSet<>();
        readings.forEach(r -> r.content().ifPresent(c -> accepts.addAll(c.mediaTypes())));
        Set<String> results = new LinkedHashSet<>();
        answers.successes().forEach(s -> s.contents().forEach(c -> results.addAll(c.mediaTypes())));
        answers.failures().stream()
                .flatMap(f -> f.contents().stream())
                .flatMap(c -> c.mediaTypes().stream())
                .filter(type -> !results.contains(type))
                .forEach(accepts::add);
        return List.copyOf(accepts);
    }
}
