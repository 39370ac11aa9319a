package dev.covenant.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covenant.codegen.GenerateResult.Outcome;
import dev.covenant.model.Contract;
import dev.covenant.model.ContractKind;
import dev.covenant.model.ContractReader;
import dev.covenant.model.Diagnostic;
import dev.covenant.model.Docs;
import dev.covenant.model.Info;
import dev.covenant.model.Location;
import dev.covenant.model.NativeTools;
import dev.covenant.model.PolicyFacts;
import dev.covenant.model.ReadOptions;
import dev.covenant.model.ReadResult;
import dev.covenant.model.VersionStrategy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Contracts here are lines with the name of a class each; proto files are one contract together and import {@code common.txt}. */
class GatheringTest {
    @TempDir
    Path folder;

    private final List<List<Path>> readings = new ArrayList<>();
    private String tools = "1";

    @Test
    void allFilesOfTheKindAreOneContract() throws IOException {
        file("a.proto", "Order");
        file("more/b.proto", "User");
        file("more/deep/c.proto", "Item");

        GenerateResult result = run("a.proto", "more");

        assertThat(result.outcome()).isEqualTo(Outcome.DONE);
        assertThat(result.counts().contracts()).isEqualTo(1);
        assertThat(result.counts().types()).isEqualTo(3);
        assertThat(readings).containsExactly(List.of(folder.resolve("a.proto"), folder.resolve("more")));
        assertThat(out("shop/Order.java")).exists();
        assertThat(out("shop/Item.java")).exists();
    }

    @Test
    void contractsOfAnotherKindStandBesideThem() throws IOException {
        file("a.proto", "Order");
        file("greetings.yaml", "Hello");

        GenerateResult result = run("a.proto", "greetings.yaml");

        assertThat(result.counts().contracts()).isEqualTo(2);
        assertThat(out("shop/Order.java")).exists();
        assertThat(out("dev/covenant/generated/greetings/Hello.java")).exists();
    }

    @Test
    void nothingChangedMeansThatNothingIsRead() throws IOException {
        file("a.proto", "Order");
        file("common.txt", "x");
        run("a.proto");

        assertThat(run("a.proto").outcome()).isEqualTo(Outcome.UP_TO_DATE);
        assertThat(readings).hasSize(1);
    }

    @Test
    void anImportThatChangedIsAChange() throws IOException {
        file("a.proto", "Order");
        file("common.txt", "x");
        run("a.proto");
        file("common.txt", "y");

        assertThat(run("a.proto").outcome()).isEqualTo(Outcome.DONE);
    }

    @Test
    void otherToolsAreAChange() throws IOException {
        file("a.proto", "Order");
        run("a.proto");
        tools = "2";

        assertThat(run("a.proto").outcome()).isEqualTo(Outcome.DONE);
    }

    @Test
    void aForeignFileOfAnEarlierRunIsReplacedAlsoWithoutItsMemory() throws IOException {
        file("a.proto", "Order");
        file("b.proto", "Order2");
        run("a.proto");
        file("a.proto", "Order");

        GenerateResult result = new GenerateJob(
                        () -> List.of(new LineReader()), () -> List.of(new LineGenerator("// changed\n")), "1", NONE)
                .run(GenerateRequest.of(List.of(folder.resolve("a.proto"), folder.resolve("b.proto")), out())
                        .build());

        assertThat(result.outcome()).isEqualTo(Outcome.DONE);
        assertThat(out("shop/Order.java")).content().contains("// changed");
    }

    @Test
    void aPackageThatNothingGoesToIsTold() throws IOException {
        file("a.proto", "Order");

        GenerateResult result = run(request("a.proto").basePackage("com.acme"));

        assertThat(result.succeeded()).isTrue();
        assertThat(result.diagnostics()).extracting(Diagnostic::code).containsExactly("package-of-proto");
    }

    @Test
    void filesThatAreOneWithoutCaseAreTheAuthorsMistake() throws IOException {
        file("a.proto", "Order\norder");

        GenerateResult result = run("a.proto");

        assertThat(result.outcome()).isEqualTo(Outcome.INVALID_CONTRACT);
        assertThat(result.diagnostics()).extracting(Diagnostic::code).containsExactly("colliding-files");
        assertThat(out()).doesNotExist();
    }

    @Test
    void overlaysBesideFilesOfTheContractBelongToIt() throws IOException {
        file("protos/a.proto", "Order");
        file("protos/a.covenant.yaml", "{}");
        assertThat(run("protos").diagnostics()).isEmpty();

        file("protos/b.covenant.yaml", "{}");
        assertThat(run("protos").diagnostics()).extracting(Diagnostic::code).containsExactly("unmatched-overlay");
    }

    private static final GenerateProgress NONE = GenerateProgress.NONE;

    private GenerateResult run(String... contracts) {
        return run(request(contracts));
    }

    private GenerateResult run(GenerateRequest.Builder request) {
        return new GenerateJob(
                        () -> List.of(new LineReader(), new SingleReader()),
                        () -> List.of(new LineGenerator("")),
                        "1",
                        NONE)
                .run(request.build());
    }

    private GenerateRequest.Builder request(String... contracts) {
        return GenerateRequest.of(Stream.of(contracts).map(folder::resolve).toList(), out())
                .tools(new ToolChoice(NativeTools.none(), tools))
                .state(folder.resolve("state"));
    }

    private Path out(String... parts) {
        return folder.resolve("out").resolve(String.join("/", parts));
    }

    private void file(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private static Contract contract(ContractKind kind, String words, Path file) {
        Location place = Location.of(file.toString());
        return new Contract(
                kind,
                "",
                new Info(words, "1", Docs.none(), place),
                List.of(),
                List.of(),
                Map.of(),
                Map.of(),
                new VersionStrategy.InPath(),
                PolicyFacts.none(),
                Optional.empty(),
                List.of(),
                place);
    }

    private final class LineReader implements ContractReader {
        @Override
        public boolean recognises(Path file) {
            return file.toString().endsWith(".proto");
        }

        @Override
        public ReadResult read(Path file, ReadOptions options) {
            return read(List.of(file), options);
        }

        @Override
        public boolean gathers() {
            return true;
        }

        @Override
        public ReadResult read(List<Path> given, ReadOptions options) {
            readings.add(given);
            List<Path> files = given.stream()
                    .flatMap(GatheringTest::files)
                    .filter(this::recognises)
                    .toList();
            List<Path> looked = new ArrayList<>(files);
            looked.add(folder.resolve("common.txt"));
            String words = String.join(
                    " ", files.stream().flatMap(file -> content(file).lines()).toList());
            return new ReadResult(Optional.of(contract(ContractKind.PROTO, words, files.get(0))), List.of(), looked);
        }
    }

    private static final class SingleReader implements ContractReader {
        @Override
        public boolean recognises(Path file) {
            return file.toString().endsWith(".yaml");
        }

        @Override
        public ReadResult read(Path file, ReadOptions options) {
            return new ReadResult(
                    Optional.of(contract(ContractKind.OPENAPI, content(file), file)), List.of(), List.of(file));
        }
    }

    /** Of proto files foreign sources in the package shop, of others one of its own. */
    private record LineGenerator(String extra) implements Generator {
        @Override
        public String kind() {
            return "lines";
        }

        @Override
        public boolean accepts(Contract contract) {
            return true;
        }

        @Override
        public GenerationResult generate(Contract contract, GenerateOptions options) {
            String name = contract.kind() == ContractKind.PROTO ? "shop" : options.basePackage();
            List<ForeignFile> files = Stream.of(contract.info().title().split(" ", -1))
                    .map(word -> new ForeignFile(
                            name.replace('.', '/') + "/" + word + ".java",
                            extra + "package " + name + ";\nclass " + word + " {}\n",
                            contract.location()))
                    .toList();
            return new GenerationResult(List.of(), List.of(), files, List.of());
        }
    }

    private static Stream<Path> files(Path given) {
        try (Stream<Path> files = Files.walk(given)) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
