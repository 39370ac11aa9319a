package dev.covenant.gate.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * JSON as text, in ASCII, so that no terminal or locale can spoil it.
 */
final class JsonText {
    private static final JsonFactory ASCII =
            JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");

    private JsonText() {}

    /** Writes the document. */
    interface Content {
        void write(JsonGenerator json) throws IOException;
    }

    /** The document, and a line break. */
    static String of(Content content) {
        return line(content) + "\n";
    }

    /** The document, on one line if the content asks for nothing else. */
    static String line(Content content) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = ASCII.createGenerator(text)) {
            content.write(json);
        } catch (IOException e) {
            throw new UncheckedIOException("a StringWriter does not fail", e);
        }
        return text.toString();
    }

    /** An object is a line a key from here on, with {@code \\n} on every platform; lists stay on their lines. */
    static void lines(JsonGenerator json) {
        json.setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(LINES));
    }

    static void optional(JsonGenerator json, String key, Optional<String> value) throws IOException {
        if (value.isPresent()) {
            json.writeStringField(key, value.get());
        }
    }

    static void strings(JsonGenerator json, String key, Iterable<String> values) throws IOException {
        json.writeArrayFieldStart(key);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }
}
