package dev.covenant.http.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covenant.http.Content;
import dev.covenant.http.HttpOperation;
import dev.covenant.http.In;
import dev.covenant.http.Parameter;
import dev.covenant.http.Problem;
import dev.covenant.http.Shape;
import dev.covenant.json.JsonCodecs;
import dev.covenant.json.JsonValue;
import dev.covenant.json.SchemaSet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every keyword of a contract is checked before a handler runs, and what breaks it is told with its place. */
public interface KeywordsContract {
    /** Name, schema with single quotes, a body that fulfils it, one that breaks it, and where. */
    String KEYWORDS = """
        type | {'type':'integer'} | 1 | 1.5 | ``
        type of several | {'type':['string','null']} | null | 1 | ``
        type of a member | {'properties':{'a':{'type':'string'}}} | {'a':'x'} | {'a':1} | /a
        enum | {'enum':['a','b']} | 'a' | 'c' | ``
        const | {'const':7} | 7 | 8 | ``
        minimum | {'minimum':1} | 1 | 0.99 | ``
        maximum | {'maximum':1} | 1 | 1.01 | ``
        exclusiveMinimum | {'exclusiveMinimum':1} | 1.01 | 1 | ``
        exclusiveMaximum | {'exclusiveMaximum':1} | 0.99 | 1 | ``
        multipleOf | {'multipleOf':0.01} | 0.07 | 0.071 | ``
        minLength | {'minLength':2} | 'ab' | 'a' | ``
        maxLength | {'maxLength':1} | '\\uD83D\\uDE00' | 'ab' | ``
        pattern | {'pattern':'^a+$'} | 'aa' | 'ab' | ``
        format date | {'type':'string','format':'date'} | '2024-02-29' | '2023-02-29' | ``
        format date-time | {'type':'string','format':'date-time'} | '2024-02-29T12:00:00Z' | '2024-02-29 12' | ``
        format uuid | {'type':'string','format':'uuid'} | 'f81d4fae-7dec-11d0-a765-00a0c91e6bf6' | 'f81d' | ``
        format uri | {'type':'string','format':'uri'} | 'http://x/' | 'http://[' | ``
        format byte | {'type':'string','format':'byte'} | 'AAAA' | 'A?' | ``
        minItems | {'minItems':1} | [1] | [] | ``
        maxItems | {'maxItems':1} | [1] | [1,2] | ``
        uniqueItems | {'uniqueItems':true} | [1,2] | [1,1.0] | /1
        items | {'items':{'type':'string'}} | ['a'] | ['a',1] | /1
        prefixItems | {'prefixItems':[{'type':'string'}]} | ['a'] | [1] | /0
        contains | {'contains':{'const':1}} | [2,1] | [2] | ``
        minContains | {'contains':{'const':1},'minContains':2} | [1,1] | [1] | ``
        maxContains | {'contains':{'const':1},'maxContains':1} | [1] | [1,1] | ``
        required | {'type':'object','required':['a']} | {'a':1} | {} | ``
        properties | {'properties':{'a/b':{'properties':{'c~d':{'maximum':1}}}}} | {} | {'a/b':{'c~d':2}} | /a~1b/c~0d
        additionalProperties | {'properties':{'a':{}},'additionalProperties':false} | {'a':1} | {'b':1} | /b
        additionalProperties of a kind | {'additionalProperties':{'type':'string'}} | {'b':'c'} | {'b':1} | /b
        patternProperties | {'patternProperties':{'^x-':{'type':'string'}}} | {'x-a':'b'} | {'x-a':1} | /x-a
        propertyNames | {'propertyNames':{'maxLength':1}} | {'a':1} | {'ab':1} | /ab
        minProperties | {'minProperties':1} | {'a':1} | {} | ``
        maxProperties | {'maxProperties':1} | {'a':1} | {'a':1,'b':2} | ``
        dependentRequired | {'dependentRequired':{'a':['b']}} | {'a':1,'b':2} | {'a':1} | ``
        allOf | {'allOf':[{'minimum':1},{'maximum':3}]} | 2 | 4 | ``
        anyOf | {'anyOf':[{'maximum':1},{'minimum':3}]} | 3 | 2 | ``
        oneOf | {'oneOf':[{'minimum':1},{'minimum':3}]} | 2 | 4 | ``
        not | {'not':{'const':1}} | 2 | 1 | ``
        if then | {'if':{'minimum':5},'then':{'multipleOf':5}} | 10 | 11 | ``
        if else | {'if':{'minimum':5},'else':{'multipleOf':2}} | 4 | 3 | ``
        $ref | {'$ref':'other'} | 'x' | 1 | ``
        discriminator | {'oneOf':[{'$ref':'cat'},{'$ref':'dog'}],'discriminator':{'propertyName':'kind','mapping':{'cat':'cat','dog':'dog'}}} | {'kind':'dog','bark':1} | {'kind':'cat','bark':1} | /bark
        """;

    TestHost host();

    /** Schemas with single quotes, a body that fulfils it, one that breaks it, and where. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = KEYWORDS)
    default void brokenKeywordIsToldWithItsPlace(String keyword, String schema, String good, String bad, String pointer)
            throws IOException {
        try (TestHost.Running server = host().start(taking(schema), ServerSettings.standard());
                Wire wire = new Wire(server.port())) {
            assertThat(post(wire, good).status()).as(good).isEqualTo(204);
            RawAnswer refused = post(wire, bad);

            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.header("content-type")).isEqualTo("application/problem+json");
            List<Problem.Fault> faults =
                    JsonCodecs.fromBytes(Problem.codec(), refused.body()).faults();
            assertThat(faults).extracting(Problem.Fault::in).containsOnly("body");
            assertThat(faults).extracting(Problem.Fault::pointer).contains(pointer);
            assertThat(faults).extracting(Problem.Fault::message).allMatch(message -> !message.isBlank());
        }
    }

    /** The style of a parameter of integers and what breaks its {@code maximum} of 9. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "PATH | /p/4,5 | /p/4,11 | path/ids/1",
                "QUERY | /q?ids=4&ids=5 | /q?ids=4&ids=11 | query/ids/1",
                "HEADER | /h 4,5 | /h 4,11 | header/ids/1",
                "COOKIE | /c 4 | /c 11 | cookie/ids/0",
                "QUERY | /q?ids=4 | /q?ids=x | query/ids/0"
            })
    default void brokenParameterIsToldWithItsPlace(In in, String good, String bad, String place) throws IOException {
        try (TestHost.Running server = host().start(taking(in), ServerSettings.standard());
                Wire wire = new Wire(server.port())) {
            assertThat(get(wire, in, good).status()).isEqualTo(204);
            RawAnswer refused = get(wire, in, bad);

            assertThat(refused.status()).isEqualTo(400);
            assertThat(JsonCodecs.fromBytes(Problem.codec(), refused.body()).faults())
                    .extracting(fault -> fault.in() + fault.pointer())
                    .containsExactly(place);
        }
    }

    private static Routes taking(String schema) {
        Map<String, String> texts = Map.of(
                "tested", schema.replace('\'', '"'),
                "other", "{\"type\":\"string\"}",
                "cat", "{\"properties\":{\"kind\":{}},\"additionalProperties\":false}",
                "dog", "{\"properties\":{\"kind\":{},\"bark\":{}},\"additionalProperties\":false}");
        SchemaSet schemas = SchemaSet.of(texts::get);
        Content<JsonValue> json = Content.json("application/json", JsonCodecs.VALUE);
        return Routes.of(List.of(HandWritten.<JsonValue, String>reads(in -> {
                    List<JsonValue> body = new ArrayList<>();
                    in.body(true, List.of(new BodyOption<>(json, schemas.schema("tested"), body::add)));
                    in.reject();
                    return body.get(0);
                })
                .route(
                        HttpOperation.define("Keywords", "take")
                                .route("POST", "", "/")
                                .build(),
                        (request, options) -> "")));
    }

    private static Routes taking(In in) {
        SchemaSet schemas = SchemaSet.of(Map.of("ids", "{\"type\":\"array\",\"items\":{\"maximum\":9}}")::get);
        Shape numbers = Shape.list(Shape.NUMBER);
        Parameter<JsonValue> parameter = switch (in) {
            case PATH -> Parameter.path("ids", JsonCodecs.VALUE, numbers);
            case QUERY -> Parameter.query("ids", JsonCodecs.VALUE, numbers);
            case HEADER -> Parameter.header("ids", JsonCodecs.VALUE, numbers);
            case COOKIE -> Parameter.cookie("ids", JsonCodecs.VALUE, numbers);
        };
        String path = "/" + Character.toLowerCase(in.name().charAt(0)) + (in == In.PATH ? "/{ids}" : "");
        return Routes.of(List.of(HandWritten.<String, String>reads(reader -> {
                    reader.param(parameter, schemas.schema("ids"));
                    reader.reject();
                    return "";
                })
                .route(
                        HttpOperation.define("Keywords", "take")
                                .route("GET", "", path)
                                .build(),
                        (request, options) -> "")));
    }

    private static RawAnswer post(Wire wire, String body) throws IOException {
        String json = body.replace('\'', '"');
        return wire.send("POST / HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: "
                        + json.length() + "\r\n\r\n" + json)
                .answer();
    }

    private static RawAnswer get(Wire wire, In in, String request) throws IOException {
        int space = request.indexOf(' ');
        String target = space < 0 ? request : request.substring(0, space);
        String field = in == In.COOKIE ? "Cookie: ids=" : "ids: ";
        String line = space < 0 ? "" : field + request.substring(space + 1) + "\r\n";
        return wire.send("GET " + target + " HTTP/1.1\r\nHost: x\r\n" + line + "\r\n")
                .answer();
    }
}
