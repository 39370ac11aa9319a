package dev.covenant.http.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covenant.http.Content;
import dev.covenant.http.FilePart;
import dev.covenant.http.HttpOperation;
import dev.covenant.http.PartsCodec;
import dev.covenant.http.PartsReader;
import dev.covenant.http.PartsWriter;
import dev.covenant.http.Problem;
import dev.covenant.http.Shape;
import dev.covenant.json.JsonCodecs;
import dev.covenant.json.JsonValue;
import dev.covenant.json.SchemaSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every kind of server does with forms, one of which has files. */
public interface FormsContract {
    TestHost host();

    /** A picture with a number; the codec is as generated ones are. */
    record Picture(@Nullable Integer number, @Nullable FilePart file) {
        private static final class Codec implements PartsCodec<Picture> {
            @Override
            public void write(Picture value, PartsWriter out) {
                throw new UnsupportedOperationException("servers only read it");
            }

            @Override
            public Picture read(PartsReader in) {
                Integer number = in.value("number", JsonCodecs.INT, Shape.NUMBER);
                if (number == null) {
                    in.missing("number");
                }
                return new Picture(number, in.file("file"));
            }
        }
    }

    private static Routes routes() {
        SchemaSet schemas = SchemaSet.of(
                Map.of(
                                "form",
                                "{\"type\":\"object\",\"required\":[\"number\"],\"properties\":{\"number\":{\"maximum\":9}}}")
                        ::get);
        Content<Picture> parts = Content.multipart("multipart/form-data", new Picture.Codec());
        Content<JsonValue> form = Content.form(
                "application/x-www-form-urlencoded", JsonCodecs.VALUE, Shape.object(Map.of("number", Shape.NUMBER)));
        Content<JsonValue> json = Content.json("application/json", JsonCodecs.VALUE);
        return Routes.of(List.of(HandWritten.<String, JsonValue>reads(in -> {
                    List<String> body = new ArrayList<>();
                    in.body(
                            true,
                            List.of(
                                    new BodyOption<>(parts, schemas.schema("form"), value -> body.add(describe(value))),
                                    new BodyOption<>(form, schemas.schema("form"), value -> body.add("" + value))));
                    in.reject();
                    return body.get(0);
                })
                .writes((result, out) -> out.body(result, List.of(json)), "application/json")
                .route(
                        HttpOperation.define("Forms", "take")
                                .route("POST", "", "/")
                                .build(),
                        (request, options) -> JsonValue.of(request))));
    }

    private static String describe(Picture picture) {
        try {
            FilePart file = Objects.requireNonNull(picture.file());
            String text = new String(file.body().bytes(1_000_000), StandardCharsets.UTF_8);
            return picture.number() + " " + file.filename() + " " + text.length();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private RawAnswer post(String type, String body) throws IOException {
        try (TestHost.Running server = host().start(routes(), ServerSettings.standard());
                Wire wire = new Wire(server.port())) {
            return wire.send("POST / HTTP/1.1\r\nHost: x\r\nContent-Type: " + type + "\r\nContent-Length: "
                            + body.length() + "\r\n\r\n" + body)
                    .answer();
        }
    }

    private static String part(String head, String content) {
        return "--b\r\nContent-Disposition: form-data; " + head + "\r\n\r\n" + content + "\r\n";
    }

    private static List<Problem.Fault> faults(RawAnswer answer) {
        return JsonCodecs.fromBytes(Problem.codec(), answer.body()).faults();
    }

    @Test
    default void partsReachTheHandler() throws IOException {
        RawAnswer answer = post(
                "multipart/form-data; boundary=b",
                part("name=number", "7") + part("name=file; filename=a.png", "x".repeat(600_000)) + "--b--\r\n");

        assertThat(answer.text()).isEqualTo("\"7 a.png 600000\"");
    }

    @Test
    default void brokenAndMissingPartsAreToldWithTheirPlaces() throws IOException {
        String file = part("name=file; filename=a.png", "x");
        String end = "--b--\r\n";
        RawAnswer tooMuch = post("multipart/form-data; boundary=b", part("name=number", "10") + file + end);
        RawAnswer noNumber = post("multipart/form-data; boundary=b", part("name=number", "x") + file + end);
        RawAnswer missing = post("multipart/form-data; boundary=b", file + end);

        for (RawAnswer refused : List.of(tooMuch, noNumber, missing)) {
            assertThat(refused.status()).isEqualTo(400);
            assertThat(faults(refused)).extracting(Problem.Fault::pointer).containsExactly("/number");
        }
    }

    @Test
    default void partsThatAreNoneAreRefused() throws IOException {
        assertThat(post("multipart/form-data; boundary=b", "no parts").status()).isEqualTo(400);
        assertThat(post("multipart/form-data", "--b--\r\n").status()).isEqualTo(400);
        assertThat(post("multipart/form-data; boundary=b", part("name=number", "1"))
                        .status())
                .isEqualTo(400);
    }

    @Test
    default void formReachesTheHandlerAndItsFaultsTheCaller() throws IOException {
        assertThat(post("application/x-www-form-urlencoded", "number=7").text()).contains("7");
        RawAnswer refused = post("application/x-www-form-urlencoded", "number=10");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(faults(refused)).extracting(Problem.Fault::pointer).containsExactly("/number");
    }
}
