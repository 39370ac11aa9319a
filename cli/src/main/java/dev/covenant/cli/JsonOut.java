package dev.covenant.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/**
 * Writes one JSON document to a stream, in ASCII, so that no terminal or locale can spoil it.
 */
final class JsonOut {
    private JsonOut() {}

    /** Writes the document. */
    interface Content {
        void write(JsonGenerator json) throws IOException;
    }

    static void print(PrintStream out, Content content) {
        out.println(text(content));
    }

    static String text(Content content) {
        StringWriter text = new StringWriter();
        JsonFactory factory =
                JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
        try (JsonGenerator json = factory.createGenerator(text)) {
            json.useDefaultPrettyPrinter();
            content.write(json);
        } catch (IOException e) {
            throw new UncheckedIOException("a StringWriter does not fail", e);
        }
        return text.toString();
    }
}
