package dev.covenant.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SourceLimitsTest {

    private static final SourceLimits SMALL = new SourceLimits(8, 3, 2);

    @TempDir
    private Path folder;

    @Test
    void fileAtTheLimitPasses() throws IOException {
        assertThat(SMALL.violations(source("class A {\n\n\n\n\n\n\n}\n"))).isEmpty();
    }

    @Test
    void fileOverTheLimitIsReported() throws IOException {
        assertThat(SMALL.violations(source("class A {\n\n\n\n\n\n\n\n}\n")))
                .singleElement()
                .asString()
                .endsWith("A.java: 9 lines, more than 8");
    }

    @Test
    void methodIsCountedFromItsFirstAnnotationToItsClosingBrace() throws IOException {
        assertThat(SMALL.violations(source("class A {\n/** Doc. */\n@Deprecated\nvoid f() {\n// in\n}\n}\n")))
                .singleElement()
                .asString()
                .endsWith("A.java:3: f has 4 lines, more than 3");
    }

    @Test
    void methodAtTheLimitPasses() throws IOException {
        assertThat(SMALL.violations(source("class A {\n/** Doc. */\nvoid f(int a, int b) {\n// in\n}\n}\n")))
                .isEmpty();
    }

    @Test
    void tooManyParametersAreReportedForConstructorsToo() throws IOException {
        assertThat(SMALL.violations(source("class A {\nA(int a, int b, int c) {}\n}\n")))
                .singleElement()
                .asString()
                .endsWith("A.java:2: <init> has 3 parameters, more than 2");
    }

    @Test
    void methodsOfNestedAndAnonymousTypesAreSeen() throws IOException {
        assertThat(SMALL.violations(
                        source("class A {\nObject o = new Object() { void g(int a, int b, int c) {} };\n}\n")))
                .singleElement()
                .asString()
                .contains("g has 3 parameters");
    }

    @Test
    void componentsOfRecordsAreNotParameters() throws IOException {
        assertThat(SMALL.violations(source("record A(int a, int b, int c) {\nstatic int d;\nA {}\n}\n")))
                .isEmpty();
    }

    @Test
    void furtherConstructorsOfRecordsAreMeasured() throws IOException {
        assertThat(SMALL.violations(source("record A(int a) {\nA(int x, int y, int z) { this(x); }\n}\n")))
                .singleElement()
                .asString()
                .contains("<init> has 3 parameters");
    }

    @Test
    void textThatIsNotJavaIsRefused() {
        assertThatThrownBy(() -> SMALL.violations(source("class {")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("A.java");
    }

    private List<Path> source(String text) throws IOException {
        return List.of(Files.writeString(folder.resolve("A.java"), text));
    }
}
