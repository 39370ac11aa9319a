package dev.covenant.codegen.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import dev.covenant.codegen.GenerateOptions;
import dev.covenant.codegen.GeneratedType;
import dev.covenant.codegen.emit.SourceText;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What is generated for every contract is written as JavaPoet itself would write it.
 */
class SourceTextOracleTest {
    private static final String COMMENT = "Comment.";

    @TestFactory
    Stream<DynamicTest> writesWhatJavaPoetWrites() {
        return Corpus.contracts().map(file -> DynamicTest.dynamicTest(Corpus.name(file), () -> check(file)));
    }

    private static void check(Path file) {
        for (GeneratedType type : new RestGenerator()
                .generate(Corpus.read(file), GenerateOptions.of("corpus.api"))
                .types()) {
            TypeSpec spec = type.spec();
            String packageName = type.name().packageName();
            JavaFile oracle = JavaFile.builder(packageName, spec)
                    .addFileComment("$L", COMMENT)
                    .skipJavaLangImports(true)
                    .indent("    ")
                    .build();
            assertThat(new SourceText(COMMENT, packageName, false).of(spec)).isEqualTo(oracle.toString());
        }
    }
}
