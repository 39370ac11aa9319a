package dev.covenant.codegen.rest.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.covenant.json.JsonException;
import dev.covenant.json.JsonWriter;
import dev.covenant.runtime.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ObjectTypesTest {
    private static final Models ORDER = Models.of("""
        Order:
          type: object
          required: [id, total, note, createdBy]
          properties:
            id: {type: integer}
            total: {type: number}
            note: {type: [string, 'null']}
            tags: {type: array, items: {type: [string, 'null']}}
            comment: {type: [string, 'null']}
            limit: {type: integer, format: int32, default: 20}
            createdBy: {type: string, readOnly: true}
            password: {type: string, writeOnly: true}
            kind: {const: order}
        """);

    @Test
    void membersAreNamedAtOnceWhenRequiredOnesAreMissing() throws Throwable {
        assertThatThrownBy(() -> Models.call(ORDER.builder("Order"), "build"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("'id'")
                .hasMessageContaining("'total'");
    }

    @Test
    void readingRefusesAnObjectWithoutRequiredMembers() {
        assertThatThrownBy(() -> ORDER.read("Order", "{\"id\": 1}"))
                .isInstanceOf(JsonException.class)
                .hasMessageContaining("'total'")
                .hasMessageNotContaining("'id'");
    }

    @Test
    void absentNullAndValueStayApart() throws Throwable {
        for (String comment : List.of("", ",\"comment\":null", ",\"comment\":\"x\"")) {
            ORDER.keeps("Order", "{\"id\":1,\"total\":1.50,\"note\":null" + comment + "}");
        }
        Object order = ORDER.read("Order", "{\"id\":1,\"total\":1.50,\"note\":null,\"comment\":null}");
        assertThat(Models.call(order, "comment")).isEqualTo(Field.ofNull());
        assertThat(Models.call(order, "note")).isEqualTo(Optional.empty());
    }

    @Test
    void defaultIsSeenButNotWritten() throws Throwable {
        Object order = ORDER.read("Order", "{\"id\":1,\"total\":1,\"note\":null}");
        assertThat(Models.call(order, "limit")).isEqualTo(20);
        assertThat(ORDER.write("Order", order)).hasToString("{\"id\":1,\"note\":null,\"total\":1}");
    }

    @Test
    void readOnlyAndWriteOnlyMembersTravelOneWay() {
        Object order = ORDER.read(
                "Order", "{\"id\":1,\"total\":1,\"note\":null,\"createdBy\":\"me\",\"password\":\"secret\"}");
        assertThat(ORDER.write("Order", order, JsonWriter.Purpose.REQUEST))
                .doesNotContain("createdBy")
                .contains("secret");
        assertThat(ORDER.write("Order", order, JsonWriter.Purpose.RESPONSE))
                .contains("createdBy")
                .doesNotContain("secret");
        assertThat(order.toString()).doesNotContain("secret");
    }

    @Test
    void textsForPeopleHaveNoWriteOnlyMembersHoweverDeep() {
        Models models = Models.of("""
            Login:
              type: object
              properties:
                user: {type: string}
                password: {type: string, writeOnly: true}
            Token: {type: object, properties: {user: {type: string}, expiry: {type: integer}}}
            Either: {oneOf: [{$ref: '#/components/schemas/Login'}, {type: array, items: {$ref: '#/components/schemas/Login'}}]}
            Several: {anyOf: [{$ref: '#/components/schemas/Token'}, {$ref: '#/components/schemas/Login'}]}
            Account:
              type: object
              properties:
                login: {$ref: '#/components/schemas/Login'}
                list: {type: array, items: {$ref: '#/components/schemas/Login'}}
                map: {type: object, additionalProperties: {$ref: '#/components/schemas/Login'}}
                either: {$ref: '#/components/schemas/Either'}
                eithers: {$ref: '#/components/schemas/Either'}
                several: {$ref: '#/components/schemas/Several'}
            """);
        String login = "{\"user\":\"me\",\"password\":\"secret\"}";
        String account =
                "{\"login\":%1$s,\"list\":[%1$s],\"map\":{\"a\":%1$s},\"either\":%1$s,\"eithers\":[%1$s],\"several\":%1$s}"
                        .formatted(login);

        assertThat(models.read("Account", account).toString())
                .contains("login", "list", "map", "either", "eithers", "several")
                .doesNotContain("secret");
        assertThat(models.read("Several", login).toString()).contains("me").doesNotContain("secret");
        assertThat(models.read("Either", "[" + login + "]").toString())
                .contains("me")
                .doesNotContain("secret");
        models.keeps("Account", account);
    }

    @Test
    void unknownMembersAndNullElementsComeBack() {
        ORDER.keeps("Order", "{\"id\":1,\"total\":2,\"note\":\"n\",\"tags\":[\"a\",null],\"new\":{\"deep\":[1,null]}}");
    }

    @Test
    void additionalMembersMustNotRepeatDeclaredOnes() {
        assertThatThrownBy(() -> Models.call(ORDER.builder("Order"), "additional", java.util.Map.of("id", "x")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void changingABuilderOrAListDoesNotChangeWhatWasBuilt() throws Throwable {
        Object first = ORDER.read("Order", "{\"id\":1,\"total\":1,\"note\":null}");
        Object builder = Models.call(first, "toBuilder");
        List<Object> tags = new ArrayList<>(List.of(Optional.of("a")));
        Models.call(builder, "tags", tags);
        Object second = Models.call(builder, "build");
        Models.call(builder, "note", "later");
        tags.clear();
        assertThat(Models.call(second, "note")).isEqualTo(Optional.empty());
        assertThat(Models.call(second, "tags")).isEqualTo(Optional.of(List.of(Optional.of("a"))));
        assertThat(second).isNotEqualTo(first);
    }

    @Test
    void namesThatJavaKnowsAreNoObstacle() {
        Models models = Models.of("""
            String:
              type: object
              required: [class, builder, hashCode, value, state, seen, '', '@', '#', foo_bar, fooBar, java, dev]
              properties:
                class: {type: string}
                builder: {type: string}
                toBuilder: {type: string}
                codec: {type: string}
                additional: {type: string}
                build: {type: integer}
                getClass: {type: integer}
                hashCode: {type: integer}
                toString: {type: boolean}
                notify: {type: boolean}
                wait: {type: integer}
                value: {type: integer}
                state: {type: integer}
                seen: {type: integer}
                '': {type: string}
                '@': {type: string}
                '#': {type: string}
                foo_bar: {type: string}
                fooBar: {type: string}
                java: {type: array, items: {$ref: '#/components/schemas/List'}}
                dev: {$ref: '#/components/schemas/Optional'}
                com: {type: [string, 'null']}
            Object: {type: object, properties: {a: {$ref: '#/components/schemas/String'}}}
            Override: {type: string, enum: [value, VALUE, unknown, '', all, codec, '+1', '-1']}
            List: {type: object, properties: {a: {type: array, items: {type: string}}}}
            Optional: {type: object, properties: {a: {type: [string, 'null']}, b: {type: string}}}
            Builder: {type: object, properties: {codec: {$ref: '#/components/schemas/Codec'}}}
            Codec: {type: object, properties: {builder: {$ref: '#/components/schemas/Builder'}}}
            Unknown: {oneOf: [{$ref: '#/components/schemas/Builder'}, {type: string}]}
            """);
        models.keeps(
                "String",
                "{\"class\":\"c\",\"builder\":\"b\",\"hashCode\":1,\"value\":2,\"state\":3,\"seen\":4,\"\":\"e\",\"@\":\"a\","
                        + "\"#\":\"h\",\"foo_bar\":\"1\",\"fooBar\":\"2\",\"java\":[{\"a\":[]}],\"dev\":{\"a\":null},\"com\":null}");
    }

    @Test
    void hundredsOfPropertiesFitIntoAClass() {
        Models models = Models.of("Wide:\n  type: object\n  required: ["
                + IntStream.range(0, 900).mapToObj(i -> "p" + i).collect(Collectors.joining(", "))
                + "]\n  properties:\n"
                + IntStream.range(0, 900)
                        .mapToObj(i -> "    p" + i + ": {type: " + (i % 2 == 0 ? "integer" : "string") + "}\n")
                        .collect(Collectors.joining()));
        String json = IntStream.range(0, 900)
                .mapToObj(i -> "\"p" + i + "\":" + (i % 2 == 0 ? "1" : "\"x\""))
                .collect(Collectors.joining(",", "{", "}"));
        models.keeps("Wide", json);
        assertThatThrownBy(() -> models.read("Wide", json.replace("\"p898\":1,", "")))
                .isInstanceOf(JsonException.class)
                .hasMessageContaining("'p898'");
    }

    @Test
    void whatIsTooLargeForAClassIsAnyJsonAndTold() {
        Models models = Models.of("Huge:\n  type: object\n  properties:\n"
                + IntStream.range(0, 1100)
                        .mapToObj(i -> "    p" + i + ": {type: string}\n")
                        .collect(Collectors.joining())
                + "Holder: {type: object, properties: {huge: {$ref: '#/components/schemas/Huge'}}}\n");
        models.keeps("Holder", "{\"huge\":{\"p1\":\"x\"}}");
        assertThat(models.diagnostics()).anyMatch(d -> d.startsWith("object-too-large: 'Huge'"));
    }

    @Test
    void recursionIsFineAlsoWithoutAnObjectBetween() {
        Models models = Models.of("""
            Tree: {type: object, required: [children], properties: {children: {type: array, items: {$ref: '#/components/schemas/Tree'}}}}
            Nest: {type: array, items: {$ref: '#/components/schemas/Nest'}}
            Holder: {type: object, properties: {nest: {$ref: '#/components/schemas/Nest'}}}
            """);
        models.keeps("Tree", "{\"children\":[{\"children\":[]},{\"children\":[{\"children\":[]}]}]}");
        models.keeps("Holder", "{\"nest\":[[],[[]]]}");
    }

    @Test
    void deprecatedTypesAreUsedWithoutAWarning() {
        Models models = Models.of("""
            Old: {type: object, deprecated: true, properties: {a: {type: string, deprecated: true}}}
            OldKind: {type: string, enum: [a], deprecated: true}
            User: {type: object, required: [old, kind], properties: {old: {$ref: '#/components/schemas/Old'}, kind: {$ref: '#/components/schemas/OldKind'}}}
            Either: {oneOf: [{$ref: '#/components/schemas/Old'}, {$ref: '#/components/schemas/OldKind'}]}
            """);
        models.keeps("User", "{\"old\":{\"a\":\"x\"},\"kind\":\"a\"}");
        models.keeps("Either", "\"a\"");
    }
}
