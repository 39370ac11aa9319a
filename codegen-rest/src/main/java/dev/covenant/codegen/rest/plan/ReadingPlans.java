package dev.covenant.codegen.rest.plan;

import dev.covenant.codegen.Literals;
import dev.covenant.json.JsonKind;
import dev.covenant.model.Diagnostic;
import dev.covenant.model.Discriminator;
import dev.covenant.model.Severity;
import dev.covenant.model.UnionType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Decides how the variant of a value is found, and tells the author where only trying helps.
 */
final class ReadingPlans {
    private final Constants constants;
    private final Consumer<Diagnostic> report;

    ReadingPlans(Constants constants, Consumer<Diagnostic> report) {
        this.constants = constants;
        this.report = report;
    }

    UnionReading of(UnionType union, List<VariantPlan> variants) {
        Optional<UnionReading.Selector> selector =
                union.discriminator().map(d -> declared(d, variants)).or(() -> inferred(variants));
        Set<VariantPlan> told = new HashSet<>();
        selector.ifPresent(s -> told.addAll(s.byTag().values()));
        Map<JsonKind, List<VariantPlan>> candidates = new EnumMap<>(JsonKind.class);
        for (JsonKind kind : JsonKind.values()) {
            List<VariantPlan> possible = variants.stream()
                    .filter(v -> v.may(kind) && !(kind == JsonKind.OBJECT && told.contains(v)))
                    .toList();
            candidates.put(kind, TryOrder.of(possible));
        }
        warn(union, candidates.getOrDefault(JsonKind.OBJECT, List.of()));
        return new UnionReading(selector, candidates);
    }

    private static UnionReading.Selector declared(Discriminator discriminator, List<VariantPlan> variants) {
        Map<String, VariantPlan> byTag = new TreeMap<>();
        variants.stream()
                .filter(variant -> variant.wrapper().isEmpty() && variant.may(JsonKind.OBJECT))
                .forEach(variant -> variant.tags().stream()
                        .filter(Literals::isConstant)
                        .forEach(tag -> byTag.putIfAbsent(tag, variant)));
        Optional<VariantPlan> fallback = discriminator
                .fallback()
                .flatMap(name -> variants.stream()
                        .filter(v -> v.definition()
                                .filter(d -> d.name().equals(name))
                                .isPresent())
                        .findFirst());
        return new UnionReading.Selector(discriminator.property(), byTag, false, true, fallback);
    }

    /** The member that tells most variants apart by its constants, when any tells at least two. */
    private Optional<UnionReading.Selector> inferred(List<VariantPlan> variants) {
        Map<VariantPlan, Map<String, Set<String>>> texts = new LinkedHashMap<>();
        Map<VariantPlan, Map<String, Set<String>>> numbers = new LinkedHashMap<>();
        for (VariantPlan variant : variants) {
            TryOrder.object(variant).ifPresent(object -> {
                texts.put(variant, constants.texts(object));
                numbers.put(variant, constants.numbers(object));
            });
        }
        return Stream.concat(selectors(texts, false), selectors(numbers, true))
                .filter(selector -> selector.told() > 1)
                .max(Comparator.comparingLong(UnionReading.Selector::told));
    }

    private static Stream<UnionReading.Selector> selectors(
            Map<VariantPlan, Map<String, Set<String>>> limits, boolean numeric) {
        Set<String> properties = new TreeSet<>();
        limits.values().forEach(limit -> properties.addAll(limit.keySet()));
        return properties.stream().map(property -> selector(property, limits, numeric));
    }

    /** Without tags when two variants share a value. */
    private static UnionReading.Selector selector(
            String property, Map<VariantPlan, Map<String, Set<String>>> limits, boolean numeric) {
        Map<String, VariantPlan> byTag = new TreeMap<>();
        for (Map.Entry<VariantPlan, Map<String, Set<String>>> limit : limits.entrySet()) {
            for (String value : limit.getValue().getOrDefault(property, Set.of())) {
                if (byTag.put(value, limit.getKey()) != null) {
                    return new UnionReading.Selector(property, Map.of(), numeric, false, Optional.empty());
                }
            }
        }
        return new UnionReading.Selector(property, byTag, numeric, false, Optional.empty());
    }

    private void warn(UnionType union, List<VariantPlan> objects) {
        List<String> pairs = new ArrayList<>();
        for (int first = 0; first < objects.size(); first++) {
            for (int second = first + 1; second < objects.size() && pairs.size() < 3; second++) {
                if (TryOrder.takesFor(objects.get(first), objects.get(second))) {
                    pairs.add("'" + objects.get(first).label() + "' and '"
                            + objects.get(second).label() + "'");
                }
            }
        }
        if (!pairs.isEmpty()) {
            String message =
                    "a value of '" + union.name() + "' is read as the first variant that fits, because nothing tells "
                            + String.join(", nor ", pairs) + " apart";
            report.accept(new Diagnostic(
                    Severity.INFO,
                    "ambiguous-union",
                    message,
                    union.location(),
                    "a discriminator, or a required property with a constant in each variant, would tell"));
        }
    }
}
