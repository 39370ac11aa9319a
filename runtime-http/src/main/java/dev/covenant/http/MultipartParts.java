package dev.covenant.http;

import dev.covenant.json.JsonArray;
import dev.covenant.json.JsonCodec;
import dev.covenant.json.JsonCodecs;
import dev.covenant.json.JsonException;
import dev.covenant.json.JsonObject;
import dev.covenant.json.JsonValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a multipart body that came. Faults are collected; {@link #close()} deletes what is on disk. Not for
 * use by several threads.
 */
public final class MultipartParts implements PartsReader, AutoCloseable {
    private static final System.Logger LOG = System.getLogger(MultipartParts.class.getName());

    private final Map<String, List<ReceivedPart>> parts = new LinkedHashMap<>();
    private final List<Path> files;
    private final int valueBytes;
    private final List<Problem.Fault> faults = new ArrayList<>();
    private final Map<String, JsonValue> seen = new LinkedHashMap<>();

    MultipartParts(List<ReceivedPart> parts, List<Path> files, int valueBytes) {
        parts.forEach(part -> this.parts
                .computeIfAbsent(part.name(), name -> new ArrayList<>(1))
                .add(part));
        this.files = files;
        this.valueBytes = valueBytes;
    }

    @Override
    public <T> @Nullable T value(String name, JsonCodec<T> codec, Shape shape) {
        ReceivedPart part = only(name);
        JsonValue data = part == null ? null : data(part, shape, "");
        if (data == null) {
            return null;
        }
        seen.put(name, data);
        return decode(name, codec, data, "");
    }

    @Override
    public <T> List<T> values(String name, JsonCodec<T> codec, Shape shape) {
        List<JsonValue> all = new ArrayList<>();
        List<T> values = new ArrayList<>();
        for (ReceivedPart part : all(name)) {
            String pointer = "/" + all.size();
            JsonValue data = data(part, shape, pointer);
            T value = data == null ? null : decode(name, codec, data, pointer);
            if (data != null && value != null) {
                all.add(data);
                values.add(value);
            }
        }
        if (parts.containsKey(name)) {
            seen.put(name, JsonArray.of(all));
        }
        return List.copyOf(values);
    }

    @Override
    public @Nullable FilePart file(String name) {
        ReceivedPart part = only(name);
        if (part == null) {
            return null;
        }
        seen.put(name, JsonValue.of(""));
        return new FilePart(part.filename(), part.body());
    }

    @Override
    public List<FilePart> files(String name) {
        List<ReceivedPart> all = all(name);
        if (!all.isEmpty()) {
            seen.put(
                    name,
                    JsonArray.of(all.stream().map(part -> JsonValue.of("")).toList()));
        }
        return all.stream()
                .map(part -> new FilePart(part.filename(), part.body()))
                .toList();
    }

    @Override
    public void missing(String name) {
        boolean told = faults.stream().anyMatch(fault -> fault.pointer().equals("/" + Pointers.token(name)));
        if (!told) {
            fault(name, "", "is required");
        }
    }

    /** What is wrong with the parts that were asked for. */
    public List<Problem.Fault> faults() {
        return List.copyOf(faults);
    }

    /**
     * The parts as an object, for a schema to judge: those asked for as they were read, files as empty texts; those
     * that nobody asked for as empty texts too.
     */
    public JsonObject seen() {
        Map<String, JsonValue> members = new LinkedHashMap<>(seen);
        parts.keySet().forEach(name -> members.putIfAbsent(name, JsonValue.of("")));
        return JsonObject.of(members);
    }

    /** Deletes what is on disk. */
    @Override
    public void close() {
        delete(files);
    }

    static void delete(List<Path> files) {
        for (Path file : files) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                LOG.log(System.Logger.Level.WARNING, "a part of a request stays on disk", e);
            }
        }
    }

    private List<ReceivedPart> all(String name) {
        return parts.getOrDefault(name, List.of());
    }

    private @Nullable ReceivedPart only(String name) {
        List<ReceivedPart> all = all(name);
        if (all.size() > 1) {
            fault(name, "", "is given " + all.size() + " times");
        }
        return all.size() == 1 ? all.get(0) : null;
    }

    private @Nullable JsonValue data(ReceivedPart part, Shape shape, String pointer) {
        try {
            String text = BodyReader.text(part.body().bytes(valueBytes), part.mediaType());
            ShapedText shaped = new ShapedText(part.name());
            boolean json = MediaTypes.isJson(part.mediaType());
            return json ? shaped.json(text, pointer) : shaped.value(shape, text, pointer);
        } catch (ParameterFault e) {
            fault(part.name(), e.pointer(), e.detail());
        } catch (JsonException e) {
            fault(part.name(), pointer + e.pointer(), e.reason());
        } catch (BodyTooLargeException e) {
            fault(part.name(), pointer, "has more than " + e.limit() + " bytes");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return null;
    }

    private <T> @Nullable T decode(String name, JsonCodec<T> codec, JsonValue data, String pointer) {
        try {
            return JsonCodecs.fromValue(codec, data);
        } catch (JsonException e) {
            fault(name, pointer + e.pointer(), e.reason());
            return null;
        }
    }

    private void fault(String name, String pointer, String message) {
        faults.add(Problem.Fault.ofBody("/" + Pointers.token(name) + pointer, message));
    }
}
