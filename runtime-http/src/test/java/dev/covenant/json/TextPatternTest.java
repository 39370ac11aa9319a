package dev.covenant.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextPatternTest {

    /** Each line: a pattern, a text in which it is found, one in which it is not; JSON's escapes in both texts. */
    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '\u0001', textBlock = """
        ^[a-z]+$                    ¦ abc            ¦ abc1
        b                           ¦ abc            ¦ ac
        ^\\d{3}$                    ¦ 123            ¦ \\u0661\\u0662\\u0663
        ^\\w+$                      ¦ a_1            ¦ \\u00e9
        ^a\\sb$                     ¦ a\\u00a0b      ¦ axb
        ^a\\Sb$                     ¦ axb            ¦ a\\u00a0b
        ^[\\s]b$                    ¦ \\u2003b       ¦ xb
        ^a[\\S]b$                   ¦ axb            ¦ a\\u2003b
        ^[^\\s]$                    ¦ x              ¦ \\u3000
        ^.$                         ¦ \\u0085        ¦ \\u2028
        ^[^]$                       ¦ \\u2028        ¦ ab
        ^[]$|^x$                    ¦ x              ¦ y
        ^a{2}$                      ¦ aa             ¦ a
        ^a{2,}$                     ¦ aaa            ¦ a
        ^{a}$                       ¦ {a}            ¦ a
        ^a{,2}$                     ¦ a{,2}          ¦ aa
        ^x{y$                       ¦ x{y            ¦ xy
        ^[[]$                       ¦ [              ¦ ]
        ^[a&&b]$                    ¦ &              ¦ c
        ^[a[b]$                     ¦ [              ¦ ]
        ^[\\w-]+$                   ¦ a-b            ¦ a.b
        ^[\\w-.]+$                  ¦ a-.b           ¦ a b
        ^[a\\-z]$                   ¦ -              ¦ b
        ^[\\b]$                     ¦ \\b            ¦ b
        \\bcat\\b                   ¦ a cat.         ¦ concat
        o\\Bo                       ¦ oo             ¦ o o
        ^\\v$                       ¦ \\u000b        ¦ v
        ^\\cJ$                      ¦ \\n            ¦ J
        ^\\x41\\u0042$              ¦ AB             ¦ ab
        ^\\u{1F600}$                ¦ \\ud83d\\ude00 ¦ x
        ^\\p{L}+$                   ¦ \\u00e9a       ¦ 1
        ^\\p{Letter}$               ¦ \\u00e9        ¦ 1
        ^\\p{Script=Greek}$         ¦ \\u03b1        ¦ a
        ^\\P{Lu}$                   ¦ a              ¦ A
        ^(?<year>\\d+)-\\k<year>$   ¦ 12-12          ¦ 12-13
        ^(a)\\1$                    ¦ aa             ¦ ab
        ^(?=a).b$                   ¦ ab             ¦ bb
        (?<!x)y                     ¦ y              ¦ xy
        ^\\/\\.\\-$                 ¦ /.-            ¦ a
        ^[\\]\\[]$                  ¦ ]              ¦ a
        ^-?$                        ¦ -              ¦ --
        """)
    void isFoundAsEcmaScriptFindsIt(String pattern, String found, String notFound) {
        TextPattern compiled = TextPattern.of(pattern).orElseThrow();

        assertThat(compiled.isFoundIn(unescaped(found)))
                .as("%s in %s", pattern, found)
                .isTrue();
        assertThat(compiled.isFoundIn(unescaped(notFound)))
                .as("%s in %s", pattern, notFound)
                .isFalse();
    }

    @Test
    void dollarIsTheVeryEnd() {
        assertThat(TextPattern.of("^a$").orElseThrow().isFoundIn("a\n")).isFalse();
        assertThat(TextPattern.of("^a[$]$").orElseThrow().isFoundIn("a$")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "[a", "a**", "*", "[z-a]", "\\p{Nonsense}", "\\"})
    void isIgnoredWhenItCannotBeRun(String pattern) {
        assertThat(TextPattern.of(pattern)).isEqualTo(Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"^(a+)+$", "^(a|aa)+$", "^(a*)*$", "(.*)*(.*)*(.*)*(.*)*x$", "^(\\w+\\s?)*$"})
    void endsWhateverTheTextCosts(String pattern) {
        String hostile = "a".repeat(60) + "!";

        Optional<String> fault = Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () -> TextPattern.of(pattern).orElseThrow().faultOf(hostile));

        assertThat(fault).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"(.*)*(.*)*(.*)*(.*)*x$", "^(a+)+\\1b$"})
    void saysWhenASearchWasGivenUp(String pattern) {
        Optional<String> fault = TextPattern.of(pattern).orElseThrow().faultOf("a".repeat(60) + "!");

        assertThat(fault).contains("pattern too expensive for this text: " + pattern);
    }

    @Test
    void endsWhenTheMatcherWouldRunOutOfStack() {
        Optional<String> fault = TextPattern.of("^(a|b)*$").orElseThrow().faultOf("ab".repeat(500_000));

        assertThat(fault).hasValueSatisfying(message -> assertThat(message).contains("too expensive"));
    }

    @Test
    void searchesLongTextsThatCostNoMoreThanTheirLength() {
        assertThat(TextPattern.of("^[a-z]+$").orElseThrow().isFoundIn("a".repeat(1_000_000)))
                .isTrue();
        assertThat(TextPattern.of("x$").orElseThrow().isFoundIn("a".repeat(1_000_000) + "x"))
                .isTrue();
    }

    private static String unescaped(String text) {
        return JsonCodecs.fromText(JsonCodecs.STRING, "\"" + text + "\"");
    }
}
