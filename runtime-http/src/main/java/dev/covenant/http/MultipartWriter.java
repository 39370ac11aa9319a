package dev.covenant.http;

import dev.covenant.json.JsonArray;
import dev.covenant.json.JsonCodec;
import dev.covenant.json.JsonLimits;
import dev.covenant.json.JsonObject;
import dev.covenant.json.JsonReader;
import dev.covenant.json.JsonValue;
import dev.covenant.json.JsonWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Collects the parts of a multipart body (RFC 7578). Nothing is read before the body is sent.
 */
final class MultipartWriter implements PartsWriter {
    private final JsonWriter.Purpose purpose;
    private final List<Part> parts = new ArrayList<>();

    /** @param head header fields with their line ends */
    private record Part(String head, Body body) {}

    MultipartWriter(JsonWriter.Purpose purpose) {
        this.purpose = purpose;
    }

    @Override
    public <T> void value(String name, @Nullable T value, JsonCodec<T> codec, String contentType) {
        if (value == null) {
            return;
        }
        JsonWriter out = JsonWriter.create(purpose);
        codec.write(value, out);
        JsonValue data =
                JsonReader.of(out.buffer(), 0, out.length(), JsonLimits.DEFAULT).readValue();
        boolean structured = data instanceof JsonObject || data instanceof JsonArray;
        String usual = structured ? MediaTypes.JSON : "";
        String type = contentType.isEmpty() ? usual : single(contentType, usual);
        if (structured || MediaTypes.isJson(type)) {
            add(name, "", type, Body.of(out.buffer(), 0, out.length()));
        } else {
            add(name, "", type, Body.of(ValueText.of(data).getBytes(MediaTypes.charset(type))));
        }
    }

    @Override
    public void file(String name, @Nullable FilePart value, String contentType) {
        if (value != null) {
            String declared = single(contentType, MediaTypes.BYTES);
            add(name, value.filename(), value.body().mediaType().orElse(declared), value.body());
        }
    }

    /** A contract may list several media types, or give a range: then it does not say which one this is. */
    private static String single(String declared, String usual) {
        return declared.isEmpty() || declared.indexOf(',') >= 0 || MediaTypes.isRange(declared) ? usual : declared;
    }

    private void add(String name, String filename, String type, Body body) {
        StringBuilder head = new StringBuilder("Content-Disposition: form-data; name=\"").append(quoted(name));
        head.append('"');
        if (!filename.isEmpty()) {
            head.append("; filename=\"").append(quoted(filename)).append('"');
        }
        head.append("\r\n");
        if (!type.isEmpty()) {
            head.append("Content-Type: ")
                    .append(HeaderText.value("Content-Type", type))
                    .append("\r\n");
        }
        parts.add(new Part(head.append("\r\n").toString(), body));
    }

    /** As browsers do (HTML, "multipart/form-data encoding algorithm"). */
    private static String quoted(String text) {
        return text.replace("\"", "%22").replace("\r", "%0D").replace("\n", "%0A");
    }

    /** The parts so far as one body. */
    Body body(String mediaType, RandomGenerator random) {
        // 128 random bits: that a part holds the boundary by accident or by design is out of reach.
        String boundary = String.format("covenant-%016x%016x", random.nextLong(), random.nextLong());
        List<Body> pieces = new ArrayList<>();
        for (Part part : parts) {
            pieces.add(bytes("--" + boundary + "\r\n" + part.head));
            pieces.add(part.body);
            pieces.add(bytes("\r\n"));
        }
        pieces.add(bytes("--" + boundary + "--\r\n"));
        return Body.of(new PiecesSource(pieces)).as(mediaType + "; boundary=" + boundary);
    }

    private static Body bytes(String text) {
        return Body.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
