package dev.covenant.policy;

import dev.covenant.model.Location;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is said in one part of the file, each with its place.
 *
 * @param values by the names of their settings
 * @param groups where groups are said
 * @param off groups that are switched off
 */
record Values(Map<String, Said> values, Map<String, Location> groups, Set<String> off) {
    Values {
        values = Map.copyOf(values);
        groups = Map.copyOf(groups);
        off = Set.copyOf(off);
    }

    /** A value and its place. */
    record Said(Object value, Location location) {}

    static Values none() {
        return new Values(Map.of(), Map.of(), Set.of());
    }

    /** These, and where nothing is said here, what is said there. */
    Values over(Values others) {
        Map<String, Said> both = new HashMap<>(others.values);
        both.putAll(values);
        Map<String, Location> places = new HashMap<>(others.groups);
        places.putAll(groups);
        Set<String> switchedOff = new HashSet<>(others.off);
        switchedOff.removeAll(groups.keySet());
        switchedOff.addAll(off);
        return new Values(both, places, switchedOff);
    }

    <T> Optional<T> said(Setting<T> setting) {
        return Optional.ofNullable(values.get(setting.name()))
                .map(said -> setting.kind().type().cast(said.value()));
    }

    /** Whether something is said of a group, and not that it is off. */
    boolean on(String group) {
        return groups.containsKey(group) && !off.contains(group);
    }

    boolean isOff(String group) {
        return off.contains(group);
    }

    /** Where a setting or a group is said. */
    Optional<Location> place(String name) {
        Said said = values.get(name);
        return said != null ? Optional.of(said.location()) : Optional.ofNullable(groups.get(name));
    }
}
