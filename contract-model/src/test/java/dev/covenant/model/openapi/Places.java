package dev.covenant.model.openapi;

import dev.covenant.model.Contract;
import dev.covenant.model.Location;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All places in a model, found by walking its records.
 */
final class Places {
    private Places() {}

    static List<Location> of(Contract contract) {
        List<Location> places = new ArrayList<>();
        walk(contract, places);
        return places;
    }

    private static void walk(Object value, List<Location> places) {
        if (value instanceof Location location) {
            places.add(location);
        } else if (value instanceof Collection<?> items) {
            items.forEach(item -> walk(item, places));
        } else if (value instanceof Map<?, ?> map) {
            map.values().forEach(item -> walk(item, places));
        } else if (value instanceof Optional<?> optional) {
            optional.ifPresent(item -> walk(item, places));
        } else if (value instanceof Record) {
            for (RecordComponent component : value.getClass().getRecordComponents()) {
                walk(component(value, component), places);
            }
        }
    }

    private static Object component(Object value, RecordComponent component) {
        try {
            return component.getAccessor().invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
