package dev.covenant.compat.diff;

import dev.covenant.model.HttpOperation;
import dev.covenant.model.Parameter;
import dev.covenant.model.ParameterIn;
import dev.covenant.model.ParameterStyle;
import dev.covenant.model.TypeRef;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Compares the parameters of an operation: by place and name, those of the path by their order in it.
 */
final class ParameterComparison {
    private final OperationComparison operation;

    private ParameterComparison(OperationComparison operation) {
        this.operation = operation;
    }

    static void compare(OperationComparison operation) {
        ParameterComparison comparison = new ParameterComparison(operation);
        Map<String, Parameter> before = byKey(operation.before(), operation.versions());
        Map<String, Parameter> after = byKey(operation.after(), operation.versions());
        before.forEach((key, parameter) -> {
            Parameter now = after.get(key);
            if (now == null) {
                comparison.removed(parameter, lookalike(parameter, before, after));
            } else {
                comparison.both(parameter, now);
            }
        });
        after.forEach((key, parameter) -> {
            if (!before.containsKey(key)) {
                comparison.added(parameter);
            }
        });
    }

    private static Map<String, Parameter> byKey(HttpOperation operation, SelectorComparison versions) {
        Map<String, Parameter> byKey = new LinkedHashMap<>();
        for (Parameter parameter : operation.parameters()) {
            if (versions.tells(parameter) || isUndeclared(parameter, operation)) {
                continue;
            }
            int place = operation.path().variables().indexOf(parameter.name());
            boolean path = parameter.in() == ParameterIn.PATH && place >= 0;
            String name =
                    parameter.in() == ParameterIn.HEADER ? parameter.name().toLowerCase(Locale.ROOT) : parameter.name();
            byKey.put(parameter.in() + " " + (path ? String.valueOf(place) : name), parameter);
        }
        return byKey;
    }

    /** A variable of the path that the contract says nothing of; it stands where the path does. */
    private static boolean isUndeclared(Parameter parameter, HttpOperation operation) {
        return parameter.in() == ParameterIn.PATH
                && parameter.location().equals(operation.path().location());
    }

    private static String place(Parameter parameter) {
        return parameter.in().name().toLowerCase(Locale.ROOT) + " parameter " + parameter.name();
    }

    private String element(Parameter parameter) {
        return operation.label() + ": " + place(parameter);
    }

    /** A new parameter at the same place. */
    private static Optional<String> lookalike(
            Parameter gone, Map<String, Parameter> before, Map<String, Parameter> after) {
        List<String> fresh = after.entrySet().stream()
                .filter(entry -> !before.containsKey(entry.getKey()))
                .map(Map.Entry::getValue)
                .filter(parameter -> parameter.in() == gone.in())
                .map(Parameter::name)
                .filter(name -> !name.equals(gone.name()))
                .toList();
        return Lookalikes.of(gone.name(), fresh);
    }

    private void removed(Parameter gone, Optional<String> lookalike) {
        Site site = new Site(
                element(gone),
                Optional.of(gone.location()),
                Optional.of(operation.after().location()));
        operation.add(
                new PayloadChange.ParameterRemoved(
                        site, gone.in(), gone.required(), gone.docs().deprecation(), lookalike),
                operation.request());
    }

    private void added(Parameter fresh) {
        Site site = new Site(element(fresh), Optional.of(operation.before().location()), Optional.of(fresh.location()));
        boolean vague = fresh.defaultValue().isEmpty();
        operation.add(new PayloadChange.ParameterAdded(site, fresh.in(), fresh.required(), vague), operation.request());
    }

    private void both(Parameter before, Parameter after) {
        Site site = Site.of(element(before), before, after);
        if (before.required() != after.required()) {
            Shift shift = after.required() ? Shift.NARROWED : Shift.WIDENED;
            operation.add(new PayloadChange.ParameterPresence(site, shift), operation.request());
        }
        encoding(site, before, after);
        FieldComparison.defaults(site, before.defaultValue(), after.defaultValue())
                .ifPresent(change -> operation.add(change, operation.request()));
        Announcements.of(site, before.docs(), after.docs(), c -> operation.announce(c, operation.request()));
        if (operation.isText(before, after) || isOneOfSeveral(before, after)) {
            operation.add(text(site, before, after), operation.request());
        } else {
            operation.types(before.type(), after.type(), place(before), operation.request());
        }
    }

    /** Whether one value has become a list of such, which is written the same as long as it has one item. */
    private boolean isOneOfSeveral(Parameter before, Parameter after) {
        boolean form = after.style() == ParameterStyle.FORM
                && after.explode()
                && after.mediaType().isEmpty();
        return form
                && operation.request() == Position.IN
                && operation.revised(after).end() instanceof TypeRef.ListOf list
                && operation.revised(after).asked().isEmpty()
                && operation.isItem(before, list.element());
    }

    private TypeChange text(Site site, Parameter before, Parameter after) {
        Optional<String> was = Optional.of(operation.view(before).words());
        Optional<String> is = Optional.of(operation.revised(after).words());
        return new TypeChange.Type(site, Shift.WIDENED, TypeChange.Said.PARAMETER, Optional.empty(), was, is);
    }

    private void encoding(Site site, Parameter before, Parameter after) {
        facet(site, "style", before.style(), after.style());
        if (hasParts(operation.view(before)) || hasParts(operation.revised(after))) {
            facet(site, "explode", before.explode(), after.explode());
        }
        facet(
                site,
                "content",
                before.mediaType().orElse("none"),
                after.mediaType().orElse("none"));
        facet(site, "allowReserved", before.allowReserved(), after.allowReserved());
        facet(site, "allowEmptyValue", before.allowEmptyValue(), after.allowEmptyValue());
    }

    /** A single value is written the same whether its parts are to be told apart or not. */
    private static boolean hasParts(View view) {
        return view.kinds().contains(JsonKind.ARRAY) || view.kinds().contains(JsonKind.OBJECT);
    }

    private void facet(Site site, String aspect, Object before, Object after) {
        if (!before.equals(after)) {
            Optional<String> was = Optional.of(words(before));
            operation.add(
                    new PayloadChange.ParameterEncoding(site, aspect, was, Optional.of(words(after))),
                    operation.request());
        }
    }

    private static String words(Object value) {
        return value.toString().toLowerCase(Locale.ROOT);
    }
}
