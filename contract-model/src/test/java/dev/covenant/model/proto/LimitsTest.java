package dev.covenant.model.proto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.covenant.model.NativeTool;
import dev.covenant.model.NativeToolException;
import dev.covenant.model.NativeTools;
import dev.covenant.model.ReadLimits;
import dev.covenant.model.ReadOptions;
import dev.covenant.model.ReadResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Contracts and tools that mean harm, or that are not there.
 */
class LimitsTest {
    private static final String FILE = "syntax = 'proto3';\nmessage A { }\n";

    @TempDir
    Path folder;

    private Protos protos;

    @BeforeEach
    void folder() {
        protos = new Protos(folder);
    }

    private List<String> tell(Path file, ReadOptions options) {
        ReadResult result = new ProtoReader().read(file, options);
        assertThat(result.contract()).isEmpty();
        return protos.told(result);
    }

    private static ReadOptions limited(ReadLimits limits) {
        return new ReadOptions(
                false,
                List.of(),
                List.of(),
                limits,
                Optional.empty(),
                Protos.options().tools());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../up",
                "com/acme",
                "com.acme.",
                ".com",
                "com..acme",
                "com.1acme",
                "com.class",
                "com.a b",
                "a;b"
            })
    void javaPackageThatIsNoneIsRefused(String name) {
        assertThat(protos.tell(
                        "syntax = 'proto3';\npackage p;\noption java_package = '" + name + "';\nmessage A { }\n"))
                .containsExactly("test.proto:3:1: error[bad-java-name] \"" + name
                        + "\" cannot be the name of a Java package\n"
                        + "    write names with dots between them, such as com.example.shop");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../Up", "a.B", "1A", "enum", "A/B", ""})
    void javaClassThatIsNoneIsRefused(String name) {
        assertThat(protos.tell("syntax = 'proto3';\noption java_outer_classname = '" + name + "';\nmessage A { }\n"))
                .containsExactly(
                        "test.proto:2:1: error[bad-java-name] \"" + name + "\" cannot be the name of a Java class");
    }

    @Test
    void javaNamesThatAreNamesAreTaken() {
        String text = """
            syntax = "proto3";
            option java_package = "com.acme._v1.shop$";
            option java_outer_classname = "Shop_2";
            message A { }
            """;

        assertThat(protos.tell(text)).isEmpty();
    }

    @Test
    void importedFilesAreLookedAtAsWell() {
        protos.write("b.proto", "syntax = 'proto3';\noption java_package = '../x';\nmessage B { }\n");
        Path file = protos.write("a.proto", "syntax = 'proto3';\nimport 'b.proto';\nmessage A { B b = 1; }\n");

        assertThat(tell(file, Protos.options()))
                .singleElement()
                .asString()
                .startsWith("b.proto:2:1: error[bad-java-name]");
    }

    @Test
    void fileThatIsTooLargeIsNotGivenToProtoc() {
        Path file = protos.write("a.proto", FILE + "// " + "x".repeat(1000));

        assertThat(tell(file, limited(new ReadLimits(1000, 10, 10, 10, 10))))
                .containsExactly("a.proto: error[too-large] the file has more than 1000 bytes");
    }

    @Test
    void tooManyFilesAreRefused() {
        for (int i = 0; i < 5; i++) {
            protos.write(
                    "f" + i + ".proto",
                    "syntax = 'proto3';\nimport public 'f" + (i + 1) + ".proto';\nmessage A" + i + " { }\n");
        }
        Path first = protos.write("f5.proto", FILE);

        assertThat(tell(first.resolveSibling("f0.proto"), limited(new ReadLimits(1000, 10, 10, 10, 3))))
                .singleElement()
                .asString()
                .contains("error[too-many-files] the contract has more than 3 files");
    }

    @Test
    void deepNestingIsRefusedByProtoc() {
        String deep = "message M { ".repeat(2000) + "}".repeat(2000);

        assertThat(protos.tell("syntax = 'proto3';\n" + deep + "\n"))
                .isNotEmpty()
                .first()
                .asString()
                .contains("error[");
    }

    @Test
    void protocHasOnlySoMuchTime() {
        ReadLimits hasty = new ReadLimits(1000, 10, 10, 10, 10, Duration.ofNanos(1));

        assertThat(tell(protos.write("a.proto", FILE), limited(hasty)))
                .containsExactly("a.proto: error[protoc-too-slow] protoc was ended because it took too long");
    }

    @Test
    void withoutProtocItIsSaidHowToGetIt() {
        NativeTools none = tool -> {
            throw new NativeToolException("there is no " + tool.artifact(), "install it");
        };

        assertThat(tell(protos.write("a.proto", FILE), ReadOptions.defaults().withTools(none)))
                .containsExactly("a.proto: error[missing-tool] there is no protoc\n    install it");
        assertThat(tell(protos.write("a.proto", FILE), ReadOptions.defaults()))
                .singleElement()
                .asString()
                .contains("error[missing-tool]");
    }

    @Test
    void whatIsNoProtocIsTold() {
        Path text = protos.write("protoc", "no executable");

        assertThat(tell(protos.write("a.proto", FILE), options(text)))
                .singleElement()
                .asString()
                .contains("error[protoc-failed] protoc cannot be run: ");
    }

    @Test
    void aProtocThatFailsWithoutAWordIsTold() {
        Path silent = Path.of("/bin/false");
        assumeThat(silent).as("an executable that fails and says nothing").exists();

        assertThat(tell(protos.write("a.proto", FILE), options(silent)))
                .singleElement()
                .asString()
                .contains("error[protoc-failed] protoc gave up and does not say why");
    }

    private static ReadOptions options(Path protoc) {
        return ReadOptions.defaults().withTools(NativeTools.of(Map.of(NativeTool.PROTOC, protoc)));
    }

    /** An executable that only says what it was asked tells where the folder was. */
    @Test
    void temporaryFilesAreDeletedWhateverHappens() {
        Path echo = Path.of("/bin/echo");
        assumeThat(echo).as("an executable that tells its arguments").exists();

        String told = tell(protos.write("a.proto", FILE), options(echo)).stream()
                .filter(line -> line.contains("protoc-failed"))
                .findFirst()
                .orElseThrow();

        String descriptors = told.substring(told.indexOf(": ", told.indexOf("error[")) + 2);
        assertThat(descriptors).contains("covenant-proto").endsWith("descriptors.binpb");
        assertThat(Files.exists(Path.of(descriptors).getParent())).isFalse();
    }
}
