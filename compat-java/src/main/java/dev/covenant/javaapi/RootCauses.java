package dev.covenant.javaapi;

import dev.covenant.model.EnumType;
import dev.covenant.model.Located;
import dev.covenant.model.Operation;
import dev.covenant.model.Parameter;
import dev.covenant.model.Property;
import dev.covenant.model.RequestBody;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Puts breaks together that have one reason: what was inside a type that is gone, what names such a type, and what is made of one element
 * of the contract and breaks in one way.
 */
final class RootCauses {
    /** The type that another one is a part of, or {@code ""}. */
    private static final String NONE = "";

    /** Which of several stands for all: of an operation the method of the interface, in its shortest form. */
    private static final Comparator<Break> BEST_KNOWN = Comparator.comparing(RootCauses::isUnexpected)
            .thenComparing(broken -> broken.owner().length())
            .thenComparing(broken -> broken.element().length())
            .thenComparing(Break::element);

    private final Map<String, Break> types = new LinkedHashMap<>();
    private final Map<String, List<Break>> groups = new LinkedHashMap<>();
    private final Map<String, Set<String>> echoes = new HashMap<>();
    private final Map<String, Reach> reaches = new HashMap<>();

    private RootCauses() {}

    /** Each break in one cause, those of the gravest kind first. */
    static List<Cause> of(List<Break> breaks) {
        RootCauses causes = new RootCauses();
        breaks.stream().filter(RootCauses::isAboutType).forEach(broken -> causes.types.put(broken.owner(), broken));
        breaks.forEach(causes::add);
        return causes.all();
    }

    private static boolean isAboutType(Break broken) {
        return switch (broken.rule()) {
            case TYPE_REMOVED, TYPE_KIND_CHANGED -> true;
            case NAME_TAKEN -> broken.member().isEmpty();
            default -> false;
        };
    }

    private void add(Break broken) {
        String reason = reason(broken);
        if (reason.equals(NONE)) {
            groups.computeIfAbsent(group(broken), key -> new ArrayList<>()).add(broken);
        } else {
            echoes.computeIfAbsent(reason, key -> new LinkedHashSet<>()).add(broken.element());
            if (broken.reach() != Reach.IMPLEMENTERS) {
                reaches.merge(reason, broken.reach(), Reach::and);
            }
        }
    }

    /** The outermost broken type that a break follows from. */
    private String reason(Break broken) {
        String around = around(broken.owner(), isAboutType(broken));
        if (!around.equals(NONE)) {
            return around;
        }
        return broken.named().stream()
                .filter(name -> removed(name) && !name.equals(broken.owner()))
                .map(name -> outermost(name))
                .sorted()
                .findFirst()
                .orElse(NONE);
    }

    private String around(String owner, boolean type) {
        String outermost = outermost(owner);
        return type && outermost.equals(owner) ? NONE : outermost;
    }

    /** Whether what names a type breaks with it: a type that has become an interface may still be named. */
    private boolean removed(String name) {
        Break broken = types.get(name);
        return broken != null && broken.rule() != SourceRule.TYPE_KIND_CHANGED;
    }

    /** The outermost of the broken types around a name, itself included. */
    private String outermost(String name) {
        String found = NONE;
        for (String at = name; !at.isEmpty(); at = at.substring(0, Math.max(0, at.lastIndexOf('.')))) {
            if (types.containsKey(at)) {
                found = at;
            }
        }
        return found;
    }

    /** What is made of one value is one thing; of an operation, what is gone is one, and the rest goes by its rule. */
    private static String group(Break broken) {
        boolean added = broken.rule() == SourceRule.METHOD_ADDED_ABSTRACT;
        Optional<Located> origin = added ? broken.revision() : broken.base();
        boolean value = origin.filter(RootCauses::isValue).isPresent();
        boolean gone = broken.rule() == SourceRule.TYPE_REMOVED || broken.rule() == SourceRule.METHOD_REMOVED;
        String rule = value ? "" : gone ? "gone" : broken.rule().id();
        String place = origin.map(Located::location)
                .map(at -> at + "#" + at.pointer())
                .orElse(broken.owner() + " " + broken.element());
        return (broken.reach() == Reach.IMPLEMENTERS) + " " + rule + " " + place;
    }

    private static boolean isValue(Located origin) {
        return origin instanceof Property
                || origin instanceof Parameter
                || origin instanceof RequestBody
                || origin instanceof EnumType.Value;
    }

    private List<Cause> all() {
        return groups.values().stream()
                .map(this::cause)
                .sorted(Comparator.comparing((Cause cause) -> cause.head().rule())
                        .thenComparing(cause -> cause.head().element()))
                .toList();
    }

    private Cause cause(List<Break> group) {
        Break head = group.stream().min(BEST_KNOWN).orElseThrow();
        Set<String> others = new TreeSet<>();
        Reach reach = head.reach();
        for (Break broken : group) {
            others.add(broken.element());
            others.addAll(echoes.getOrDefault(broken.owner(), Set.of()));
            Reach own = isAboutType(broken) ? reaches.getOrDefault(broken.owner(), broken.reach()) : broken.reach();
            reach = reach.and(broken.reach()).and(own);
        }
        others.remove(head.element());
        return new Cause(head.withReach(reach), List.copyOf(others));
    }

    /** Of an operation one rather knows its method than its class. */
    private static boolean isUnexpected(Break broken) {
        boolean operation = broken.base().filter(Operation.class::isInstance).isPresent();
        return operation == broken.member().isEmpty();
    }
}
