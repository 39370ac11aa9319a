package dev.covenant.codegen.rest;

import com.palantir.javapoet.ClassName;
import dev.covenant.codegen.rest.plan.RestPlan;
import dev.covenant.json.JsonCodec;
import dev.covenant.json.JsonCodecs;
import dev.covenant.json.JsonException;
import dev.covenant.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Reads and writes values of every generated class, and tells which did not come back as they were.
 */
final class RoundTrips {
    private static final int TIMES = 8;

    private final Loader loader;
    private final List<String> losses = new ArrayList<>();
    private final List<WireTrips.Typed> types = new ArrayList<>();
    private int values;

    private RoundTrips(Map<String, byte[]> classes) {
        this.loader = new Loader(classes);
    }

    /** What came of it, with the values of each class. */
    record Outcome(int values, List<String> losses, List<WireTrips.Typed> types) {}

    static Outcome of(RestPlan plan, Map<String, byte[]> classes) {
        RoundTrips trips = new RoundTrips(classes);
        Samples samples = new Samples(plan, 42);
        plan.objects().forEach(p -> trips.turn(p.name(), () -> samples.object(p)));
        plan.enums().forEach(p -> trips.turn(p.name(), () -> samples.of(p.type())));
        plan.unions().forEach(p -> trips.turn(p.name(), () -> samples.of(p.type())));
        plan.bases().forEach(p -> trips.turn(p.name(), () -> samples.of(p.type())));
        return new Outcome(trips.values, trips.losses, trips.types);
    }

    private void turn(ClassName name, Supplier<JsonValue> samples) {
        JsonCodec<Object> codec = loader.codec(name);
        List<Object> read = new ArrayList<>();
        types.add(new WireTrips.Typed(name.simpleName(), codec, read));
        for (int i = 0; i < TIMES; i++) {
            try {
                compare(name, samples.get(), codec).ifPresent(read::add);
            } catch (Samples.Endless e) {
                return;
            }
        }
    }

    private Optional<Object> compare(ClassName name, JsonValue sample, JsonCodec<Object> codec) {
        values++;
        try {
            Object value = JsonCodecs.fromValue(codec, sample);
            JsonValue back = JsonCodecs.toValue(codec, value);
            if (!back.equals(sample)) {
                losses.add(name.simpleName() + " read " + sample + " and wrote " + back);
            } else if (!value.equals(JsonCodecs.fromValue(codec, back))) {
                losses.add(name.simpleName() + " is not equal to itself: " + sample);
            }
            return Optional.of(value);
        } catch (JsonException e) {
            losses.add(name.simpleName() + " refused " + sample + ": " + e.getMessage());
            return Optional.empty();
        }
    }

    /** Classes in memory. */
    static final class Loader extends ClassLoader {
        private final Map<String, byte[]> classes;

        Loader(Map<String, byte[]> classes) {
            super(Loader.class.getClassLoader());
            this.classes = classes;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] code = classes.get(name);
            if (code == null) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, code, 0, code.length);
        }

        // A class's codec() gives a codec of that class.
        @SuppressWarnings("unchecked")
        JsonCodec<Object> codec(ClassName name) {
            try {
                return (JsonCodec<Object>)
                        loadClass(name.reflectionName()).getMethod("codec").invoke(null);
            } catch (ReflectiveOperationException e) {
                throw new LinkageError(name.toString(), e);
            }
        }
    }
}
