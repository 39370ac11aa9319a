package dev.covenant.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeSpec;
import dev.covenant.model.Docs;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class JavadocsTest {
    private static final List<String> HOSTILE = List.of(
            "*/ static { System.setProperty(\"covenant.pwned\", \"1\"); } /*",
            "nice \\u002a\\u002f static {} \\u002f\\u002a pet",
            "x \\uuuu002a/ static {} /\\uu002a y",
            "\\\\u002a/",
            "\\\\\\u002a/",
            "home is C:\\users\\unique\\u12 and \\u00zz",
            "ends with a backslash\\",
            "ends with a star*",
            "/ begins with a slash",
            "*\n/",
            "**/",
            "*`/`",
            "*<br>/",
            "$T $L $S $N $$ $1L $[ $] $> $< $W $Z ${x} #{y} {{z}} <%= 1 %> %s %n",
            "@deprecated since ever",
            "text\n@param x lies {@inheritDoc} {@code */}",
            "lone \ud800 surrogate \udfff",
            "\u0000\u001a\u0085\u2028\u2029\f\r",
            "```\n*/ class X {}\n",
            "| a | */ |\n|---|---|",
            "- */\n- @see X",
            "# */");

    @Test
    void noTextLeavesItsComment() {
        assertHarmless(HOSTILE);
    }

    @Test
    void noRandomTextLeavesItsComment() {
        Random random = new Random(8);
        String[] parts = {
            "*", "/", "\\", "u002a", "u002f", "\n", "@", "{", "`", " ", "u", "|", "- ", "<br>", "```\n", "}", "\r"
        };
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int k = random.nextInt(12); k >= 0; k--) {
                text.append(parts[random.nextInt(parts.length)]);
            }
            texts.add(text.toString());
        }
        assertHarmless(texts);
    }

    @Test
    void charactersThatDeceiveAReaderAreWrittenAsEntities() {
        String encoded = Javadocs.encode("a\u202eb\u2066c\u200bd\ufeff");
        assertThat(encoded).isEqualTo("a&#x202E;b&#x2066;c&#x200B;d&#xFEFF;");
    }

    @Test
    void markupIsText() {
        assertThat(Javadocs.encode("List<T> & {id} @x")).isEqualTo("List&lt;T&gt; &amp; {id} &#64;x");
    }

    @Test
    void paragraphsListsAndCodeKeepTheirShape() {
        String encoded =
                Javadocs.encode("One\nline.\n\nTwo:\n- a `x<y>`\n- b\n\n```json\n{ \"a\": 1 }\n```\n# Three\nend");
        assertThat(encoded).isEqualTo("""
            One line.

            <p>Two:
            <ul>
            <li>a <code>x&lt;y&gt;</code>
            <li>b
            </ul>
            <pre>
            { "a": 1 }
            </pre>

            <p>Three

            <p>end\
            """);
    }

    @Test
    void longLinesAreWrappedAndLongTextsCut() {
        String encoded = Javadocs.encode("word ".repeat(1_000));
        assertThat(encoded).endsWith("word ...").hasSizeLessThan(Javadocs.MAX_LENGTH + 100);
        assertThat(encoded.lines()).allMatch(line -> line.length() <= Javadocs.WIDTH);
    }

    @Test
    void cuttingDoesNotTearAPairOfSurrogates() {
        assertThat(JavadocText.cut("\ud83d\ude00".repeat(10), 5)).isEqualTo("\ud83d\ude00\ud83d\ude00 ...");
    }

    @Test
    void summaryAndDescriptionAreToldOnce() {
        assertThat(Javadocs.of(docs("Gets it.", "Gets it. Slowly."))).hasToString("Gets it. Slowly.");
        assertThat(Javadocs.of(docs("Gets it.", "Slowly."))).hasToString("Gets it.\n\n<p>Slowly.");
        assertThat(Javadocs.of(docs("Gets it.", ""))).hasToString("Gets it.");
        assertThat(Javadocs.of(Docs.none()).isEmpty()).isTrue();
    }

    private static Docs docs(String summary, String description) {
        return new Docs(summary, description, Optional.empty());
    }

    private static void assertHarmless(List<String> texts) {
        List<GeneratedFile> files = new ArrayList<>();
        for (String text : texts) {
            ClassName name = ClassName.get("acme", "Documented" + files.size());
            TypeSpec spec = TypeSpec.classBuilder(name)
                    .addJavadoc(Javadocs.of(text))
                    .addJavadoc("\n$L", Javadocs.inline(text))
                    .build();
            GeneratedFile file = new SourceFiles(List.of()).render(name, spec);
            assertThat(file.content()).doesNotContain("\\u").endsWith("class " + name.simpleName() + " {\n}\n");
            assertThat(file.content().indexOf("*/")).isEqualTo(file.content().lastIndexOf("*/"));
            files.add(file);
        }
        assertThat(new InMemoryCompiler().compile(files)).isEmpty();
    }
}
