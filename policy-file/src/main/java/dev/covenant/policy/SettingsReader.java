package dev.covenant.policy;

import dev.covenant.model.Location;
import dev.covenant.model.tree.MappingNode;
import dev.covenant.model.tree.Node;
import dev.covenant.model.tree.ScalarNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the settings of one part of the file by their table. */
final class SettingsReader {
    private final List<Setting<?>> table;
    private final Set<String> switches;
    private final Faults faults;

    /** @param switches groups of the table that may be {@code off} */
    SettingsReader(List<Setting<?>> table, Set<String> switches, Faults faults) {
        this.table = table;
        this.switches = switches;
        this.faults = faults;
    }

    /**
     * What is said there.
     *
     * @param where what the part is, for messages
     * @param others keys that are read elsewhere
     */
    Values read(MappingNode part, String where, Set<String> others) {
        Collected collected = new Collected(new HashMap<>(), new HashMap<>(), new HashSet<>());
        for (int i = 0; i < part.size(); i++) {
            String key = part.key(i);
            Node value = part.value(i);
            if (others.contains(key)) {
                continue;
            }
            if (isGroup(key)) {
                group(key, value, collected);
            } else {
                one("", key, value, collected).ifPresent(fault -> unknown(key, value, where, others));
            }
        }
        return new Values(collected.values, collected.groups, collected.off);
    }

    private record Collected(Map<String, Values.Said> values, Map<String, Location> groups, Set<String> off) {}

    private boolean isGroup(String key) {
        return table.stream().anyMatch(setting -> setting.group().equals(key));
    }

    private void group(String group, Node value, Collected collected) {
        if (value instanceof MappingNode mapping) {
            collected.groups.put(group, value.location());
            for (int i = 0; i < mapping.size(); i++) {
                String key = mapping.key(i);
                Node inner = mapping.value(i);
                one(group, key, inner, collected)
                        .ifPresent(fault -> faults.unknown(key, inner, "'" + group + "'", keysOf(group)));
            }
        } else if (switches.contains(group) && isOff(value)) {
            collected.groups.put(group, value.location());
            collected.off.add(group);
        } else {
            faults.bad(group, value, switches.contains(group) ? "an object or off" : "an object");
        }
    }

    /** YAML 1.1 takes {@code off} for false, and so do people. */
    private static boolean isOff(Node value) {
        return value instanceof ScalarNode scalar
                && (scalar.text().equals("off") || (scalar.isBoolean() && !scalar.isTrue()));
    }

    /** Takes a value; gives the key back when no setting is called so. */
    private Optional<String> one(String group, String key, Node value, Collected collected) {
        for (Setting<?> setting : table) {
            if (setting.group().equals(group) && setting.key().equals(key)) {
                take(setting, value, collected);
                return Optional.empty();
            }
        }
        return Optional.of(key);
    }

    private <T> void take(Setting<T> setting, Node value, Collected collected) {
        Optional<T> read = value instanceof ScalarNode scalar && !scalar.isNull()
                ? setting.kind().parse().apply(scalar)
                : Optional.empty();
        if (read.isPresent()) {
            collected.values.put(setting.name(), new Values.Said(read.get(), value.location()));
        } else {
            faults.bad(setting.key(), value, setting.kind().wanted());
        }
    }

    private void unknown(String key, Node value, String where, Set<String> others) {
        for (Setting<?> setting : table) {
            if (setting.key().equals(key)) {
                faults.misplaced(key, value, where, setting.group());
                return;
            }
        }
        Set<String> known = new LinkedHashSet<>(others);
        table.forEach(setting -> known.add(setting.group().isEmpty() ? setting.name() : setting.group()));
        faults.unknown(key, value, where, known);
    }

    private List<String> keysOf(String group) {
        List<String> keys = new ArrayList<>();
        table.stream().filter(setting -> setting.group().equals(group)).forEach(setting -> keys.add(setting.key()));
        return keys;
    }
}
