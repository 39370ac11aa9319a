package dev.covenant.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.covenant.model.Location;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes the model as JSON: a record is an object with its components as they are called; where a component may be one of
 * several records, {@code @type} says which; locations are {@code file:line:column}; what is absent is left out.
 */
final class ModelJson {
    private final JsonGenerator json;
    /** Of the classes so far: to ask a class costs more than to write an object. */
    private final Map<Class<?>, RecordComponent[]> components = new HashMap<>();

    ModelJson(JsonGenerator json) {
        this.json = json;
    }

    void write(Object value) throws IOException {
        if (value instanceof Location location) {
            json.writeString(location + (location.pointer().isEmpty() ? "" : "#" + location.pointer()));
        } else if (value instanceof Record object) {
            object(object);
        } else if (value instanceof List<?> list) {
            json.writeStartArray();
            for (Object element : list) {
                write(element);
            }
            json.writeEndArray();
        } else if (value instanceof Map<?, ?> map) {
            members(map);
        } else {
            scalar(value);
        }
    }

    private void scalar(Object value) throws IOException {
        if (value instanceof Boolean bool) {
            json.writeBoolean(bool);
        } else if (value instanceof Integer || value instanceof Long) {
            json.writeNumber(((Number) value).longValue());
        } else {
            json.writeString(value.toString());
        }
    }

    private void object(Record object) throws IOException {
        json.writeStartObject();
        if (isVariant(object.getClass())) {
            json.writeStringField("@type", object.getClass().getSimpleName());
        }
        for (RecordComponent component : components.computeIfAbsent(object.getClass(), Class::getRecordComponents)) {
            Object value = value(object, component);
            if (value instanceof Optional<?> optional) {
                if (optional.isPresent()) {
                    json.writeFieldName(component.getName());
                    write(optional.get());
                }
            } else if (value != null) {
                json.writeFieldName(component.getName());
                write(value);
            }
        }
        json.writeEndObject();
    }

    private void members(Map<?, ?> map) throws IOException {
        json.writeStartObject();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            json.writeFieldName(entry.getKey().toString());
            write(entry.getValue());
        }
        json.writeEndObject();
    }

    private static boolean isVariant(Class<?> type) {
        for (Class<?> parent : type.getInterfaces()) {
            if (parent.isSealed()) {
                return true;
            }
        }
        return false;
    }

    private static Object value(Record object, RecordComponent component) {
        try {
            return component.getAccessor().invoke(object);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the model's records are public: " + component, e);
        }
    }
}
