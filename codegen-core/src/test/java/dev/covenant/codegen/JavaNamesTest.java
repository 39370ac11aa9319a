package dev.covenant.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import javax.lang.model.SourceVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class JavaNamesTest {
    @ParameterizedTest
    @CsvSource({
        "order-item, OrderItem",
        "order_item, OrderItem",
        "Order, Order",
        "HTTPError, HTTPError",
        "URL, URL",
        "FOO_BAR, FooBar",
        "API_key, ApiKey",
        "application/vnd.acme+json, ApplicationVndAcmeJson",
        "1st, _1st",
        "v1.2, V1_2",
        "Kundenübersicht, Kundenubersicht",
        "Pet<Cat>, PetCat",
    })
    void typeNamesAreUpperCamel(String text, String name) {
        assertThat(JavaNames.type(text)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        "order-item, orderItem",
        "FooBar, fooBar",
        "userID, userID",
        "uRL, uRL",
        "URL, url",
        "HTTPServer, httpServer",
        "X-Request-ID, xRequestId",
        "@type, type",
        "$ref, ref",
        "+1, plus1",
        "-1, minus1",
        "1.5, _1_5",
        "15, _15",
        "filter[created.gte], filterCreatedGte",
    })
    void memberNamesAreLowerCamel(String text, String name) {
        assertThat(JavaNames.member(text)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "fooBar; FOO_BAR",
                "HTTPError; HTTP_ERROR",
                "in progress; IN_PROGRESS",
                "<=; LESS_THAN_OR_EQUAL",
                "<; LESS_THAN",
                "!=; NOT_EQUAL",
                "*/*; STAR_SLASH_STAR",
                "A+; A_PLUS",
                "A-; A_MINUS",
                "C#; C_HASH",
                "C++; C_PLUS_PLUS",
                "-created_at; MINUS_CREATED_AT",
                "100%; _100_PERCENT",
                "2020-01-01; _2020_01_01",
                "``; EMPTY",
                "` `; SPACE",
            })
    void constantsAreUpperSnake(String text, String name) {
        assertThat(JavaNames.constant(text)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "class",
                "true",
                "null",
                "_",
                "int",
                "yield",
                "getClass",
                "hashCode",
                "wait",
                "finalize",
                "equals"
            })
    void membersDoNotHideKeywordsOrMethodsOfObject(String text) {
        assertThat(JavaNames.member(text)).isNotEqualTo(text);
        assertThat(SourceVersion.isName(JavaNames.member(text))).isTrue();
    }

    @Test
    void contextualKeywordsAreGoodMembersButNoTypes() {
        assertThat(JavaNames.member("record")).isEqualTo("record");
        assertThat(JavaNames.literal(NameStyle.TYPE, "var")).isEqualTo("Var");
        assertThat(ReservedNames.contains(NameStyle.TYPE, "record")).isTrue();
        assertThat(ReservedNames.contains(NameStyle.MEMBER, "record")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"CON", "nul", "Aux", "prn", "COM1", "lpt9"})
    void typesAndPackagesAreNoDevicesOfWindows(String text) {
        assertThat(JavaNames.type(text)).endsWith("_");
        assertThat(JavaNames.segment(text)).endsWith("_");
    }

    @ParameterizedTest
    @CsvSource({"con.txt, ConTxt", "COM10, COM10", "Console, Console"})
    void namesThatOnlyResembleDevicesStay(String text, String name) {
        assertThat(JavaNames.type(text)).isEqualTo(name);
    }

    @Test
    void typesAreAsciiBecauseTheyBecomeFiles() {
        assertThat(JavaNames.type("\u8ba2\u5355")).isEqualTo("U8ba2U5355");
        assertThat(JavaNames.type("\u0660\u0661")).isEqualTo("_01");
        assertThat(JavaNames.type("e\u0301t\u00e9")).isEqualTo("Ete");
    }

    @Test
    void membersKeepLettersOfAllScripts() {
        assertThat(JavaNames.member("\u65e5\u672c\u8a9e")).isEqualTo("\u65e5\u672c\u8a9e");
        assertThat(JavaNames.member("e\u0301")).isEqualTo("\u00e9");
    }

    @Test
    void whatCannotBeSeenIsNotInANameAndWhatCannotBeSpeltIsToldByItsCode() {
        assertThat(JavaNames.member("a\u200bb")).isEqualTo("aB");
        assertThat(JavaNames.member("\u202eevil")).isEqualTo("evil");
        assertThat(JavaNames.member("\ud83d\ude00")).isEqualTo("u1f600");
        assertThat(JavaNames.constant("\u2603")).isEqualTo("U2603");
        assertThat(JavaNames.type("\u3164")).isEqualTo("U3164");
        assertThat(JavaNames.member("\ud800")).isEqualTo("ud800");
    }

    @Test
    void longNamesAreCutAndStayDifferent() {
        String stem = "a".repeat(70_000);
        assertThat(JavaNames.type(stem + "b")).hasSizeLessThanOrEqualTo(JavaNames.MAX_LENGTH);
        assertThat(JavaNames.type(stem + "b")).isNotEqualTo(JavaNames.type(stem + "c"));
    }

    @Test
    void turkishIsNoExceptionBecauseNoLocaleIsAsked() {
        assertThat(JavaNames.constant("title")).isEqualTo("TITLE");
        assertThat(JavaNames.member("ID")).isEqualTo("id");
    }

    @ParameterizedTest
    @EnumSource(NameStyle.class)
    void whateverTheTextTheNameIsLegal(NameStyle style) {
        Random random = new Random(17);
        List<String> spice =
                List.of("", "*/", "\\u002a", "$", "class", "{", "\u202e", "\ud800", "\u0301", "_", "9", "\u3164");
        for (int i = 0; i < 20_000; i++) {
            String text = spice.get(random.nextInt(spice.size()))
                    + random.ints(random.nextInt(6), 0, 0x2FFFF)
                            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    + spice.get(random.nextInt(spice.size()));
            assertLegal(style, JavaNames.of(style, text));
            assertLegal(style, JavaNames.literal(style, text));
        }
    }

    private static void assertLegal(NameStyle style, String name) {
        assertThat(SourceVersion.isIdentifier(name) && !SourceVersion.isKeyword(name, SourceVersion.RELEASE_17))
                .as(name)
                .isTrue();
        assertThat(name.codePoints().noneMatch(Invisible::is)).as(name).isTrue();
        assertThat(name.length()).isLessThanOrEqualTo(JavaNames.MAX_LENGTH + 1);
        assertThat(!style.becomesFileName() || Letters.isAscii(name)).as(name).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"com.acme", "com.acme.open.to", "a", "dev.covenant.generated._1"})
    void packageNamesAreRecognised(String text) {
        assertThat(JavaNames.isPackageName(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "com..acme", "com.class", "com/acme", "com.acme.", "1a", "com.ac me", "a;b"})
    void otherTextIsNoPackageName(String text) {
        assertThat(JavaNames.isPackageName(text)).isFalse();
    }
}
