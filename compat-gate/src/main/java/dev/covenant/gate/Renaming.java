package dev.covenant.gate;

import dev.covenant.model.Contract;
import dev.covenant.model.Location;
import dev.covenant.model.Operation;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Calls packages otherwise, wherever a model names something in them. A model is records all the way down, and a full name may stand in any
 * of them, so they are all built anew by what they consist of.
 */
final class Renaming {
    private final SortedMap<String, String> packages;

    /** Packages before those that they lie in: what is in both is called after the nearer one. */
    private Renaming(Map<String, String> packages) {
        this.packages = new TreeMap<>(Comparator.reverseOrder());
        this.packages.putAll(packages);
    }

    /** @param packages their names, and what they are to be called; may be empty */
    static Renaming of(Map<String, String> packages) {
        return new Renaming(packages);
    }

    Contract contract(Contract contract) {
        return (Contract) of(contract);
    }

    Operation operation(Operation operation) {
        return (Operation) of(operation);
    }

    private Object of(Object value) {
        if (value instanceof String text) {
            return text(text);
        }
        if (value instanceof List<?> list) {
            return list.stream().map(this::of).toList();
        }
        if (value instanceof Optional<?> optional) {
            return optional.map(this::of);
        }
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> renamed = new LinkedHashMap<>();
            map.forEach((key, each) -> renamed.put(of(key), of(each)));
            return renamed;
        }
        // A place stays where it is.
        return value instanceof Record part && !(value instanceof Location) ? part(part) : value;
    }

    private String text(String text) {
        for (Map.Entry<String, String> known : packages.entrySet()) {
            String name = known.getKey();
            if (text.equals(name)) {
                return known.getValue();
            }
            if (text.startsWith(name + ".")) {
                String rest = text.substring(name.length() + 1);
                return known.getValue().isEmpty() ? rest : known.getValue() + "." + rest;
            }
        }
        return text;
    }

    private Record part(Record part) {
        RecordComponent[] components = part.getClass().getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values = new Object[components.length];
        try {
            for (int i = 0; i < components.length; i++) {
                values[i] = of(components[i].getAccessor().invoke(part));
            }
            return part.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the model has a record that is not public: " + part.getClass(), e);
        }
    }
}
