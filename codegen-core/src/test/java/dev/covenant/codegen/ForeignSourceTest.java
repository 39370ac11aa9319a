package dev.covenant.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.covenant.model.Location;
import org.junit.jupiter.api.Test;

class ForeignSourceTest {
    private static final String ORDER = "package shop;\npublic final class Order { enum State { OPEN } }\n";

    @Test
    void theTextIsPassedOnUnderOurNotice() {
        GeneratedFile adopted = ForeignSource.adopt(file("shop/Order.java", ORDER));

        assertThat(adopted.path()).isEqualTo("shop/Order.java");
        assertThat(adopted.content()).isEqualTo("// " + SourceFiles.NOTICE + "\n" + ORDER);
    }

    @Test
    void aTypeWithoutAPackageIsTaken() {
        assertThat(ForeignSource.adopt(file("Order.java", "class Order {}\n")).content())
                .endsWith("class Order {}\n");
    }

    @Test
    void charactersThatNobodySeesAreToldByTheirNumbers() {
        String hidden = "package shop;\n/** a\u202Eb\u2028c\u0000d */\nclass Order {}\n";

        assertThat(ForeignSource.adopt(file("shop/Order.java", hidden)).content())
                .contains("/** a&#x202E;b&#x2028;c&#x0;d */");
    }

    @Test
    void linesEndWithALineFeedAndNothingElse() {
        assertThat(ForeignSource.visible("a\r\nb\rc\td\n")).isEqualTo("a\nb&#xD;c\td\n");
    }

    @Test
    void textInOtherScriptsStaysAsItIs() {
        String text = "/** Größe, 价格, 🙂 */";

        assertThat(ForeignSource.visible(text)).isSameAs(text);
    }

    @Test
    void aTypeMayBeCalledLikeHalfAModifier() {
        String source = "class non { non other; non self() { return this; } non-sealed class A {} }\n";

        assertThat(ForeignSource.adopt(file("non.java", source)).content()).endsWith(source);
    }

    @Test
    void theNumberedPartsOfALargeEnumAreTaken() {
        String parts =
                "package shop;\npublic enum Kind implements Kind0 { A }\ninterface Kind0 {}\ninterface Kind1 {}\n";

        assertThat(ForeignSource.adopt(file("shop/Kind.java", parts)).content()).endsWith(parts);
    }

    @Test
    void aSecondTypeInTheFileIsRefused() {
        assertThatThrownBy(() -> ForeignSource.adopt(file("shop/Order.java", ORDER + "class Injected {}")))
                .hasMessageContaining("shop/Order.java")
                .hasMessageContaining("Injected");
    }

    @Test
    void aTypeThatAnEscapedLineEndBringsInIsRefused() {
        String source = "package shop;\n// source: a\\u000aclass Injected {}\nclass Order {}\n";

        assertThatThrownBy(() -> ForeignSource.adopt(file("shop/Order.java", source)))
                .hasMessageContaining("Injected");
    }

    @Test
    void anotherPackageThanTheFoldersIsRefused() {
        assertThatThrownBy(() -> ForeignSource.adopt(file("other/Order.java", ORDER)))
                .hasMessageContaining("declares shop");
    }

    private static ForeignFile file(String path, String source) {
        return new ForeignFile(path, source, Location.of("shop.proto"));
    }
}
