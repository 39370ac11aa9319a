package dev.covenant.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaTest {

    private static final String KEYWORDS = """
        {"type":"string"}                                    | "a"              | 1                | type
        {"type":"number"}                                    | 1.5              | "1"              | type
        {"type":"integer"}                                   | 5.0              | 5.5              | type
        {"type":"integer"}                                   | 50e-1            | 5e-1             | type
        {"type":"integer"}                                   | 1e999999999      | 1e-999999999     | type
        {"type":"boolean"}                                   | true             | "true"           | type
        {"type":"null"}                                      | null             | 0                | type
        {"type":"object"}                                    | {}               | []               | type
        {"type":"array"}                                     | []               | {}               | type
        {"type":["string","null"]}                           | null             | 1                | type
        {"enum":["a",1,null,{"b":[1]}]}                      | {"b":[1.0]}      | {"b":[2]}        | enum
        {"enum":["a"]}                                       | "a"              | "A"              | enum
        {"const":{"a":1}}                                    | {"a":10e-1}      | {"a":2}          | const
        {"minimum":1.5}                                      | 1.50             | 1.49             | minimum
        {"maximum":1e2}                                      | 100              | 100.1            | maximum
        {"exclusiveMinimum":0}                               | 1e-400           | -0.0             | exclusiveMinimum
        {"exclusiveMaximum":0}                               | -1e-400          | 0                | exclusiveMaximum
        {"minimum":9223372036854775807}                      | 9223372036854775807 | 9223372036854775806.9 | minimum
        {"maximum":10}                                       | -1e999999999     | 1e999999999      | maximum
        {"multipleOf":0.01}                                  | 19.99            | 19.999           | multipleOf
        {"multipleOf":0.1}                                   | 0.3              | 0.35             | multipleOf
        {"multipleOf":3}                                     | 3e30             | 1e30             | multipleOf
        {"multipleOf":2.5}                                   | 1e999999999      | 1e-999999999     | multipleOf
        {"multipleOf":1e-999999999}                          | 1                | 1e-9999999999    | multipleOf
        {"minLength":2}                                      | "ab"             | "😀"             | minLength
        {"maxLength":1}                                      | "😀"             | "ab"             | maxLength
        {"pattern":"^a.c$"}                                  | "abc"            | "xabc"           | pattern
        {"pattern":"b"}                                      | "abc"            | "ac"             | pattern
        {"format":"date"}                                    | "2024-02-29"     | "2023-02-29"     | format
        {"format":"date-time"}                               | "2024-02-29T00:00:00.5Z" | "2024-02-29 00:00" | format
        {"format":"uuid"}                                    | "F81D4FAE-7dec-11d0-a765-00a0c91e6bf6" | "1-1-1-1-1" | format
        {"format":"uri"}                                     | "https://a/b?c"  | "a b"            | format
        {"format":"byte"}                                    | "_-8="           | "a?b"            | format
        {"format":"int32"}                                   | 2147483647       | 2147483648       | format
        {"format":"int32"}                                   | "text"           | 0.5              | format
        {"format":"int64"}                                   | -9223372036854775808 | 9223372036854775808 | format
        {"format":"uint64"}                                  | 18446744073709551615 | -1           | format
        {"items":{"type":"string"}}                          | ["a"]            | ["a",1]          | /1 type
        {"prefixItems":[{"type":"string"}],"items":{"type":"number"}} | ["a",1] | [1,1]           | /0 type
        {"prefixItems":[{"type":"string"}],"items":{"type":"number"}} | []      | ["a","b"]       | /1 type
        {"items":false,"prefixItems":[true]}                 | [1]              | [1,2]            | /1 false
        {"minItems":1}                                       | [0]              | []               | minItems
        {"maxItems":1}                                       | [0]              | [0,0]            | maxItems
        {"uniqueItems":true}                                 | [1,"1",[1]]      | [1,2,1.0]        | /2 uniqueItems
        {"uniqueItems":true}                                 | [{"a":1},{"a":2}] | [{"a":1,"b":2},{"b":2,"a":1}] | /1 uniqueItems
        {"uniqueItems":false}                                | [1,1]            | -                | -
        {"contains":{"type":"string"}}                       | [1,"a"]          | [1]              | contains
        {"contains":{"type":"string"},"minContains":2}       | ["a",1,"b"]      | ["a",1]          | contains
        {"contains":{"type":"string"},"minContains":0}       | [1]              | -                | -
        {"contains":{"type":"string"},"maxContains":1}       | ["a",1]          | ["a","b"]        | maxContains
        {"properties":{"a":{"type":"string"}}}               | {"a":"x","b":1}  | {"a":1}          | /a type
        {"properties":{"a/b~":{"type":"string"}}}            | {"a/b~":"x"}     | {"a/b~":1}       | /a~1b~0 type
        {"required":["a"]}                                   | {"a":null}       | {"b":1}          | required
        {"properties":{"a":true},"additionalProperties":false} | {"a":1}        | {"b":1}          | /b additionalProperties
        {"additionalProperties":{"type":"string"}}           | {"a":"x"}        | {"a":1}          | /a type
        {"patternProperties":{"^x-":{"type":"string"}}}      | {"x-a":"x","y":1} | {"x-a":1}       | /x-a type
        {"patternProperties":{"^x-":true},"additionalProperties":false} | {"x-a":1} | {"y":1}     | /y additionalProperties
        {"propertyNames":{"maxLength":2}}                    | {"ab":1}         | {"abc":1}        | /abc maxLength
        {"minProperties":1}                                  | {"a":1}          | {}               | minProperties
        {"maxProperties":1}                                  | {"a":1}          | {"a":1,"b":2}    | maxProperties
        {"dependentRequired":{"a":["b"]}}                    | {"b":1}          | {"a":1}          | dependentRequired
        {"allOf":[{"minimum":1},{"maximum":2}]}              | 2                | 3                | maximum
        {"anyOf":[{"type":"string"},{"minimum":5}]}          | "a"              | 3                | minimum
        {"anyOf":[{"minimum":9},{"minimum":5}]}              | 7                | 3                | anyOf
        {"oneOf":[{"minimum":9},{"minimum":5}]}              | 7                | 10               | oneOf
        {"oneOf":[{"minimum":9},{"minimum":5}]}              | 7                | 3                | oneOf
        {"oneOf":[{"type":"null"},{"properties":{"a":{"type":"string"}},"type":"object"}]} | null | {"a":1} | /a type
        {"not":{"type":"string"}}                            | 1                | "a"              | not
        {"if":{"type":"string"},"then":{"minLength":2},"else":{"minimum":5}} | "ab" | "a"         | minLength
        {"if":{"type":"string"},"then":{"minLength":2},"else":{"minimum":5}} | 5    | 4           | minimum
        true                                                 | 1                | -                | -
        {"$comment":"says nothing","x-y":{}}                 | 1                | -                | -
        """;

    /** Each line: schema | a value that follows it | a value that does not | pointer and keyword of the only fault. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', nullValues = "-", textBlock = KEYWORDS)
    void everyKeywordAcceptsAndRefuses(String schema, String good, String bad, String fault) {
        assertThat(faults(schema, good)).as("faults of %s", good).isEmpty();
        if (bad != null) {
            assertThat(faults(schema, bad)).as("faults of %s", bad).containsExactly(fault);
        }
    }

    @Test
    void messagesTellWhatWasExpectedAndFound() {
        String schema = """
            {"type":"object","required":["id"],"properties":{
              "name":{"maxLength":3},"state":{"enum":["open","shut"]},"count":{"type":"integer","minimum":1}}}\
            """;

        assertThat(validate(schema, "{\"name\":\"abcd\",\"state\":\"ajar\",\"count\":0}"))
                .containsExactly(
                        new SchemaFault("", "required", "the member \"id\" is missing"),
                        new SchemaFault("/name", "maxLength", "expected at most 3 characters but found 4"),
                        new SchemaFault("/state", "enum", "expected one of \"open\", \"shut\" but found \"ajar\""),
                        new SchemaFault("/count", "minimum", "expected at least 1 but found 0"));
    }

    @Test
    void tellsAHundredFaultsAtMost() {
        String many = "[" + "1,".repeat(500) + "1]";

        assertThat(validate("{\"items\":{\"type\":\"string\"}}", many)).hasSize(100);
    }

    @Nested
    class References {

        @Test
        void leadToOtherSchemasAndBack() {
            Schema tree = schemas(Map.of(
                            "Tree", "{\"properties\":{\"left\":{\"$ref\":\"Tree\"},\"leaf\":{\"$ref\":\"Leaf\"}}}",
                            "Leaf", "{\"type\":\"string\"}"))
                    .schema("Tree");

            assertThat(tree.validate(JsonValue.parse("{\"left\":{\"left\":{\"leaf\":\"x\"}}}"), Direction.REQUEST))
                    .isEmpty();
            assertThat(tree.validate(JsonValue.parse("{\"left\":{\"left\":{\"leaf\":1}}}"), Direction.REQUEST))
                    .extracting(SchemaFault::pointer)
                    .containsExactly("/left/left/leaf");
        }

        @Test
        void demandNothingMoreWhenTheyComeBackToTheSameValue() {
            Schema odd = schemas(Map.of(
                            "A", "{\"$ref\":\"B\"}",
                            "B", "{\"allOf\":[{\"$ref\":\"A\"},{\"type\":\"string\"}]}"))
                    .schema("A");

            assertThat(odd.validate(JsonValue.of("x"), Direction.REQUEST)).isEmpty();
            assertThat(odd.validate(JsonValue.of(1), Direction.REQUEST))
                    .extracting(SchemaFault::keyword)
                    .containsExactly("type");
            assertThat(odd.accepts(JsonKind.STRING)).isTrue();
            assertThat(odd.accepts(JsonKind.NUMBER)).isFalse();
        }

        @Test
        void toNothingAreRefusedByName() {
            SchemaSet set = schemas(Map.of("A", "{\"$ref\":\"Missing\"}"));

            assertThatThrownBy(() -> set.schema("A").validate(JsonValue.of(1), Direction.REQUEST))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("'Missing'");
        }

        @Test
        void ofRecursiveAlternativesTakeTimeInProportionToTheValue() {
            Schema node = schemas(Map.of("Node", """
                {"oneOf":[
                  {"properties":{"next":{"$ref":"Node"},"kind":{"const":"a"}},"required":["kind"]},
                  {"properties":{"next":{"$ref":"Node"},"kind":{"const":"b"}},"required":["kind"]}]}\
                """)).schema("Node");
            String deep = "{\"next\":".repeat(200) + "{\"kind\":\"b\"}" + ",\"kind\":\"a\"}".repeat(200);

            List<SchemaFault> faults = Assertions.assertTimeoutPreemptively(
                    Duration.ofSeconds(20), () -> node.validate(JsonValue.parse(deep), Direction.REQUEST));

            assertThat(faults).isEmpty();
        }
    }

    @Test
    void valuesTooDeepForTheStackAreFaults() throws InterruptedException {
        Schema list = schemas(Map.of(
                        "List",
                        "{\"items\":{\"anyOf\":[{\"$ref\":\"List\"},{\"type\":\"string\"}]},\"type\":\"array\"}"))
                .schema("List");
        JsonValue deep = JsonValue.parse("[".repeat(512) + "]".repeat(512));
        List<SchemaFault> faults = new ArrayList<>();
        Thread small = new Thread(null, () -> faults.addAll(list.validate(deep, Direction.REQUEST)), "small", 200_000);
        small.start();
        small.join();

        assertThat(list.validate(deep, Direction.REQUEST)).isEmpty();
        assertThat(faults).extracting(SchemaFault::keyword).containsExactly("depth");
    }

    @Nested
    class Discriminators {

        private final Schema pet = schemas(Map.of(
                        "Pet",
                        """
                        {"oneOf":[{"$ref":"Cat"},{"$ref":"Dog"},{"type":"null"}],
                         "discriminator":{"propertyName":"kind","mapping":{"kitten":"Cat"}}}\
                        """,
                        "Cat",
                        "{\"type\":\"object\",\"properties\":{\"lives\":{\"maximum\":9}}}",
                        "Dog",
                        "{\"type\":\"object\",\"properties\":{\"lives\":{\"maximum\":1}}}"))
                .schema("Pet");

        @ParameterizedTest
        @CsvSource(delimiter = '|', quoteCharacter = '\u0001', nullValues = "-", textBlock = """
            {"kind":"kitten","lives":9}   | -
            {"kind":"Cat","lives":9}      | -
            {"kind":"Dog","lives":1}      | -
            null                          | -
            {"kind":"kitten","lives":10}  | /lives maximum
            {"kind":"Dog","lives":2}      | /lives maximum
            {"kind":"bird"}               | /kind discriminator
            {"kind":1}                    | /kind discriminator
            {"lives":1}                   | discriminator
            """)
        void chooseTheOnlyVariantThatIsValidated(String value, String fault) {
            List<String> faults = SchemaTest.faults(pet, value);

            assertThat(faults).isEqualTo(fault == null ? List.of() : List.of(fault));
        }
    }

    @Nested
    class Directions {

        private final Schema order = schemas(Map.of("Order", """
            {"required":["id","secret","name"],"properties":{
              "id":{"readOnly":true},"secret":{"$ref":"Secret"},"name":{}}}\
            """, "Secret", "{\"type\":\"string\",\"writeOnly\":true}"))
                .schema("Order");

        @Test
        void requestsNeedNotHaveReadOnlyMembers() {
            assertThat(order.validate(JsonValue.parse("{}"), Direction.REQUEST))
                    .extracting(SchemaFault::message)
                    .containsExactly("the member \"secret\" is missing", "the member \"name\" is missing");
        }

        @Test
        void responsesNeedNotHaveWriteOnlyMembers() {
            assertThat(order.validate(JsonValue.parse("{}"), Direction.RESPONSE))
                    .extracting(SchemaFault::message)
                    .containsExactly("the member \"id\" is missing", "the member \"name\" is missing");
        }
    }

    @Nested
    class Shapes {

        @ParameterizedTest
        @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
            {"type":"integer"}                          | 12        | NUMBER
            {"type":"integer"}                          | 007       | STRING
            {"type":"integer"}                          |  12x      | STRING
            {"type":"boolean"}                          | true      | BOOLEAN
            {"type":"boolean"}                          | TRUE      | STRING
            {"type":"string"}                           | 12        | STRING
            {"type":["integer","null"]}                 | null      | NULL
            {"type":["string","null"]}                  | null      | STRING
            {"type":["string","integer"]}               | 12        | NUMBER
            {"type":["string","integer"],"enum":["12"]} | 12        | STRING
            {"enum":[1,2]}                              | 2         | NUMBER
            {"enum":["1","2"]}                          | 2         | STRING
            {"const":true}                              | true      | BOOLEAN
            {"oneOf":[{"type":"integer"},{"const":"x"}]} | 2        | NUMBER
            {"oneOf":[{"type":"integer"},{"const":"2"}]} | 2        | NUMBER
            {"oneOf":[{"type":"integer","minimum":5},{"type":"string"}]} | 2 | STRING
            {"allOf":[{"type":["integer","string"]},{"type":"integer"}]} | 2 | NUMBER
            {}                                          | 2         | STRING
            {"minimum":1}                               | 2         | STRING
            """)
        void textBecomesWhatTheSchemaAccepts(String schema, String text, JsonKind kind) {
            assertThat(schema(schema).coerce(text).kind()).isEqualTo(kind);
        }

        @Test
        void emptyTextIsNullWhereOnlyNullFits() {
            assertThat(schema("{\"type\":[\"integer\",\"null\"]}").coerce("")).isEqualTo(JsonValue.ofNull());
        }

        @Test
        void leadIntoItemsAndProperties() {
            Schema schema = schema("""
                {"allOf":[{"properties":{"ids":{"type":"array","items":{"type":"integer"}}}}],
                 "additionalProperties":{"type":"boolean"}}\
                """);

            assertThat(schema.property("ids").orElseThrow().items().coerce("1").kind())
                    .isEqualTo(JsonKind.NUMBER);
            assertThat(schema.property("other").orElseThrow().coerce("true").kind())
                    .isEqualTo(JsonKind.BOOLEAN);
            assertThat(schema("{\"additionalProperties\":false}").property("other"))
                    .isEmpty();
            assertThat(schema("{}").items().accepts(JsonKind.OBJECT)).isTrue();
            assertThat(schema("{\"items\":false}").items().accepts(JsonKind.OBJECT))
                    .isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
        {"type":"text"}          | 'text'
        {"minLength":"3"}        | 'minLength'
        {"minItems":1.5}         | 'minItems'
        {"required":[1]}         | 'required'
        {"properties":[]}        | 'properties'
        {"enum":{}}              | 'enum'
        {"multipleOf":0}         | 'multipleOf'
        {"items":1}              | a schema is
        """)
    void schemasWithMalformedKeywordsAreRefused(String schema, String message) {
        assertThatThrownBy(() -> schema(schema))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    static Schema schema(String text) {
        return schemas(Map.of("it", text)).schema("it");
    }

    private static SchemaSet schemas(Map<String, String> texts) {
        return SchemaSet.of(texts::get);
    }

    private static List<SchemaFault> validate(String schema, String value) {
        return schema(schema).validate(JsonValue.parse(value), Direction.REQUEST);
    }

    private static List<String> faults(String schema, String value) {
        return faults(schema(schema), value);
    }

    private static List<String> faults(Schema schema, String value) {
        return schema.validate(JsonValue.parse(value), Direction.REQUEST).stream()
                .map(fault -> (fault.pointer() + " " + fault.keyword()).strip())
                .collect(Collectors.toList());
    }
}
