package dev.covenant.compat.diff;

import dev.covenant.model.Contract;
import dev.covenant.model.EnumType;
import dev.covenant.model.HttpOperation;
import dev.covenant.model.Literal;
import dev.covenant.model.Located;
import dev.covenant.model.Location;
import dev.covenant.model.MediaType;
import dev.covenant.model.OperationRole;
import dev.covenant.model.Parameter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds by which parameters and media types of a contract callers say which version they speak. A parameter is taken for one when most
 * calls have it and its name says so, as {@code X-API-Version} and {@code api-version} do; {@code version} alone may be the version of
 * anything, unless its values are listed or one is the default.
 */
final class VersionSelectors {
    private static final Pattern MEDIA_VERSION = Pattern.compile(";\\s*(?:version|v)\\s*=\\s*\"?([^\";\\s]+)");

    private final Contract contract;
    private final Map<String, Draft> drafts = new LinkedHashMap<>();
    private int calls;

    private VersionSelectors(Contract contract) {
        this.contract = contract;
    }

    /** The selectors of a contract, by what identifies them. */
    static Map<String, VersionSelector> of(Contract contract) {
        VersionSelectors selectors = new VersionSelectors(contract);
        contract.operations().stream()
                .filter(HttpOperation.class::isInstance)
                .map(HttpOperation.class::cast)
                .filter(operation -> operation.role() == OperationRole.CALL)
                .forEach(selectors::look);
        Map<String, VersionSelector> found = new LinkedHashMap<>();
        for (Draft draft : selectors.drafts.values()) {
            boolean most = draft.usages.size() * 2 >= selectors.calls;
            if (draft.kind == VersionSelector.Kind.MEDIA_TYPE || most) {
                VersionSelector selector = draft.done();
                found.put(selector.key(), selector);
            }
        }
        return found;
    }

    /** What is known of a selector so far. */
    private static final class Draft {
        private final VersionSelector.Kind kind;
        private final String name;
        private final Location location;
        private boolean required;
        private Optional<String> preset = Optional.empty();
        private final Set<String> versions = new LinkedHashSet<>();
        private final Set<String> usages = new LinkedHashSet<>();

        Draft(VersionSelector.Kind kind, String name, Located where) {
            this.kind = kind;
            this.name = name;
            this.location = where.location();
        }

        VersionSelector done() {
            List<String> some = usages.stream().limit(Occurrence.MOST_USAGES).toList();
            return new VersionSelector(kind, name, required, preset, versions, some, location);
        }
    }

    private void look(HttpOperation operation) {
        calls++;
        String label = OperationLabel.of(operation);
        operation.parameters().forEach(parameter -> look(label, parameter));
        Stream<MediaType> media = Stream.concat(
                operation.body().stream().flatMap(body -> body.content().stream()),
                operation.responses().stream().flatMap(response -> response.content().stream()));
        media.forEach(type -> version(type).ifPresent(version -> {
            Draft draft = draft(VersionSelector.Kind.MEDIA_TYPE, "", type);
            draft.versions.add(version);
            draft.usages.add(label);
        }));
    }

    private Draft draft(VersionSelector.Kind kind, String name, Located where) {
        return drafts.computeIfAbsent(kind + " " + name.toLowerCase(Locale.ROOT), k -> new Draft(kind, name, where));
    }

    private void look(String label, Parameter parameter) {
        Optional<VersionSelector.Kind> kind = VersionSelector.Kind.of(parameter.in());
        if (kind.isEmpty()) {
            return;
        }
        Set<String> versions = values(parameter);
        boolean listed = !versions.isEmpty() || parameter.defaultValue().isPresent();
        if (says(parameter, listed)) {
            Draft draft = draft(kind.get(), parameter.name(), parameter);
            draft.required |= parameter.required();
            draft.preset = draft.preset.or(() -> parameter.defaultValue().map(VersionSelectors::text));
            draft.versions.addAll(versions);
            draft.usages.add(label);
        }
    }

    private static boolean says(Parameter parameter, boolean listed) {
        String name = parameter.name().toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
        boolean plain = name.equals("version") || name.equals("v") || name.equals("xversion");
        return name.endsWith("apiversion") || name.equals("acceptversion") || (plain && listed);
    }

    private Set<String> values(Parameter parameter) {
        View view = View.of(contract, parameter.type());
        List<Literal> literals = new ArrayList<>();
        if (view.definition() instanceof EnumType enumeration) {
            enumeration.values().forEach(value -> literals.add(value.literal()));
        } else {
            view.limits().constant().ifPresent(literals::add);
        }
        Set<String> values = new LinkedHashSet<>();
        literals.forEach(literal -> values.add(text(literal)));
        return values;
    }

    private static String text(Literal literal) {
        return literal instanceof Literal.Text text ? text.value() : EnumComparison.text(literal);
    }

    /** The version that a media type says, as in {@code application/vnd.shop+json;version=1}. */
    static Optional<String> version(MediaType media) {
        Matcher version = MEDIA_VERSION.matcher(media.name().toLowerCase(Locale.ROOT));
        return version.find() ? Optional.of(version.group(1)) : Optional.empty();
    }
}
