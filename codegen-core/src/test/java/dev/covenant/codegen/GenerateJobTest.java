package dev.covenant.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeSpec;
import dev.covenant.codegen.GenerateResult.Outcome;
import dev.covenant.model.Contract;
import dev.covenant.model.ContractKind;
import dev.covenant.model.ContractReader;
import dev.covenant.model.Diagnostic;
import dev.covenant.model.Docs;
import dev.covenant.model.Info;
import dev.covenant.model.Location;
import dev.covenant.model.PolicyFacts;
import dev.covenant.model.ReadOptions;
import dev.covenant.model.ReadResult;
import dev.covenant.model.VersionStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Contracts here are lists of words; each becomes a class, {@code include FILE} reads on, {@code bad} is a mistake. */
class GenerateJobTest {
    @TempDir
    Path folder;

    private final List<Path> read = new ArrayList<>();
    private String version = "1";

    private GenerateResult run(GenerateRequest.Builder request) {
        return new GenerateJob(
                        () -> List.of(new WordReader()),
                        () -> List.of(new WordGenerator()),
                        version,
                        GenerateProgress.NONE)
                .run(request.build());
    }

    private GenerateRequest.Builder request(String... contracts) {
        return GenerateRequest.of(Stream.of(contracts).map(folder::resolve).toList(), out())
                .state(folder.resolve("state"));
    }

    private Path out() {
        return folder.resolve("out");
    }

    private Path contract(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }

    private List<String> output() throws IOException {
        if (!Files.exists(out())) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(out())) {
            return files.filter(Files::isRegularFile)
                    .map(f -> out().relativize(f).toString())
                    .sorted()
                    .toList();
        }
    }

    @Test
    void aContractBecomesSources() throws IOException {
        contract("orders.yaml", "words Order Item");
        GenerateResult result = run(request("orders.yaml").basePackage("com.acme"));
        assertThat(result.outcome()).isEqualTo(Outcome.DONE);
        assertThat(output()).containsExactly("com/acme/Item.java", "com/acme/Order.java", "com/acme/package-info.java");
        assertThat(result.counts()).isEqualTo(new GenerateResult.Counts(1, 0, 2, 3, 0, 0));
    }

    @Test
    void anUnchangedContractIsNotEvenRead() throws IOException {
        contract("orders.yaml", "words Order");
        run(request("orders.yaml"));
        read.clear();
        assertThat(run(request("orders.yaml")).outcome()).isEqualTo(Outcome.UP_TO_DATE);
        assertThat(read).isEmpty();
    }

    @Test
    void aChangeIsSeen() throws IOException {
        contract("orders.yaml", "words Order");
        run(request("orders.yaml"));
        contract("orders.yaml", "words Offer");
        assertThat(run(request("orders.yaml")).counts()).isEqualTo(new GenerateResult.Counts(1, 0, 1, 1, 1, 1));
        assertThat(output())
                .containsExactly(
                        "dev/covenant/generated/orders/Offer.java", "dev/covenant/generated/orders/package-info.java");
    }

    @Test
    void aChangeOfAFileReferredToIsSeen() throws IOException {
        contract("orders.yaml", "words Order include common.txt");
        contract("common.txt", "Money");
        run(request("orders.yaml"));
        contract("common.txt", "Price");
        assertThat(run(request("orders.yaml")).outcome()).isEqualTo(Outcome.DONE);
        assertThat(output()).anyMatch(f -> f.endsWith("/Price.java"));
    }

    @Test
    void everyOptionAndTheVersionCount() throws IOException {
        contract("orders.yaml", "words Order");
        run(request("orders.yaml"));
        assertThat(run(request("orders.yaml").strict(true)).outcome()).isEqualTo(Outcome.DONE);
        assertThat(run(request("orders.yaml").strict(true).includeRoots(List.of(folder)))
                        .outcome())
                .isEqualTo(Outcome.DONE);
        assertThat(run(request("orders.yaml").basePackage("x.y")).outcome()).isEqualTo(Outcome.DONE);
        assertThat(run(request("orders.yaml").kinds(java.util.Set.of(GeneratedKind.CLIENT)))
                        .outcome())
                .isEqualTo(Outcome.DONE);
        assertThat(run(request("orders.yaml").kinds(java.util.Set.of(GeneratedKind.CLIENT)))
                        .outcome())
                .isEqualTo(Outcome.UP_TO_DATE);
        Path overlay = contract("laid.yaml", "over");
        assertThat(run(request("orders.yaml").overlays(List.of(overlay))).outcome())
                .isEqualTo(Outcome.DONE);
        assertThat(run(request("orders.yaml").kinds(java.util.Set.of(GeneratedKind.CLIENT)))
                        .outcome())
                .isEqualTo(Outcome.DONE);
        version = "2";
        assertThat(run(request("orders.yaml").kinds(java.util.Set.of(GeneratedKind.CLIENT)))
                        .outcome())
                .isEqualTo(Outcome.DONE);
    }

    @Test
    void whatComesFromTheNetworkIsReadEveryTime() throws IOException {
        contract("orders.yaml", "words Order");
        run(request("orders.yaml").allowedOrigins(List.of("https://acme.example")));
        assertThat(run(request("orders.yaml").allowedOrigins(List.of("https://acme.example")))
                        .outcome())
                .isEqualTo(Outcome.DONE);
    }

    @Test
    void outputsThatWereDeletedOrEditedAreMadeAgain() throws IOException {
        contract("orders.yaml", "words Order Item");
        run(request("orders.yaml").basePackage("p"));
        Files.delete(out().resolve("p/Item.java"));
        assertThat(run(request("orders.yaml").basePackage("p")).counts().written())
                .isEqualTo(1);
        Files.writeString(out().resolve("p/Item.java"), "edited");
        assertThat(run(request("orders.yaml").basePackage("p")).counts().written())
                .isEqualTo(1);
        assertThat(out().resolve("p/Item.java")).content().contains("class Item");
    }

    @Test
    void aMistakeWritesNothingAndKeepsWhatWasThere() throws IOException {
        contract("orders.yaml", "words Order");
        run(request("orders.yaml").basePackage("p"));
        contract("orders.yaml", "words Offer bad");
        GenerateResult result = run(request("orders.yaml").basePackage("p"));
        assertThat(result.outcome()).isEqualTo(Outcome.INVALID_CONTRACT);
        assertThat(result.diagnostics()).singleElement().satisfies(d -> {
            assertThat(d.toString()).isEqualTo(folder.resolve("orders.yaml") + ":1:1: error[bad-word] bad");
        });
        assertThat(output()).containsExactly("p/Order.java", "p/package-info.java");
        contract("orders.yaml", "words Order");
        assertThat(run(request("orders.yaml").basePackage("p")).outcome()).isEqualTo(Outcome.UP_TO_DATE);
    }

    @Test
    void mistakesOfAllContractsAreToldAtOnceAndNothingIsWritten() throws IOException {
        contract("a.yaml", "words Good");
        contract("b.yaml", "words bad");
        contract("c.yaml", "words bad");
        GenerateResult result = run(request("c.yaml", "a.yaml", "b.yaml", "missing.yaml"));
        assertThat(result.diagnostics())
                .extracting(Diagnostic::code)
                .containsExactly("bad-word", "bad-word", "not-a-contract");
        assertThat(Files.exists(out())).isFalse();
        assertThat(Files.exists(folder.resolve("state"))).isFalse();
    }

    @Test
    void mistakesThatOnlyTheGeneratorSeesCountToo() throws IOException {
        contract("a.yaml", "words Ungeneratable");
        GenerateResult result = run(request("a.yaml"));
        assertThat(result.outcome()).isEqualTo(Outcome.INVALID_CONTRACT);
        assertThat(output()).isEmpty();
    }

    @Test
    void severalContractsHaveAPackageEach() throws IOException {
        contract("orders.yaml", "words Order");
        contract("customers.yaml", "words Customer");
        run(request("orders.yaml", "customers.yaml").basePackage("p"));
        assertThat(output()).contains("p/orders/Order.java", "p/customers/Customer.java");
    }

    @Test
    void foldersAreSearchedAndOtherFilesInThemLeftAlone() throws IOException {
        contract("contracts/orders.yaml", "words Order include ../common.txt");
        contract("contracts/v2/openapi.yaml", "words Order");
        contract("contracts/part.yaml", "no contract");
        contract("contracts/.hidden/x.yaml", "words Hidden");
        contract("contracts/readme.md", "words Readme");
        contract("common.txt", "Money");
        GenerateResult result = run(request("contracts").basePackage("p"));
        assertThat(result.counts().contracts()).isEqualTo(2);
        assertThat(output()).contains("p/orders/Money.java", "p/v2/Order.java");
        contract("contracts/part.yaml", "words Part");
        assertThat(run(request("contracts").basePackage("p")).counts().contracts())
                .isEqualTo(3);
        contract("contracts/more.yaml", "words More");
        assertThat(run(request("contracts").basePackage("p")).counts().contracts())
                .isEqualTo(4);
    }

    @Test
    void aFolderWithoutContractsIsAMistake() throws IOException {
        contract("contracts/readme.yaml", "nothing");
        GenerateResult result = run(request("contracts"));
        assertThat(result.diagnostics()).extracting(Diagnostic::code).containsExactly("no-contract");
    }

    @Test
    void aFileThatIsNoContractIsAMistake() throws IOException {
        contract("readme.yaml", "nothing");
        assertThat(run(request("readme.yaml")).diagnostics())
                .extracting(Diagnostic::code)
                .containsExactly("not-a-contract");
    }

    @Test
    void anOutputThatCannotBeWrittenIsToldAndLeftAlone() throws IOException {
        contract("orders.yaml", "words Order");
        Files.writeString(out(), "a file");
        GenerateResult result = run(request("orders.yaml"));
        assertThat(result.outcome()).isEqualTo(Outcome.UNWRITABLE);
        assertThat(result.diagnostics()).extracting(Diagnostic::code).containsExactly("unwritable-output");
        assertThat(out()).hasContent("a file");
    }

    @Test
    void manyTypesComeOutTheSameEveryTime() throws IOException {
        StringBuilder words = new StringBuilder("words");
        for (int i = 0; i < 500; i++) {
            words.append(" Type").append(i);
        }
        contract("many.yaml", words.toString());
        assertThat(run(request("many.yaml")).counts().written()).isEqualTo(501);
        Files.delete(folder.resolve("state/generate.state"));
        assertThat(run(request("many.yaml")).counts().unchanged()).isEqualTo(501);
    }

    @Test
    void aTypeThatIsNotWhatItSaysIsOurMistakeAndNothingIsWritten() throws IOException {
        contract("a.yaml", "words Fine Injected");
        assertThatThrownBy(() -> run(request("a.yaml")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Injected.java");
        assertThat(output()).isEmpty();
    }

    private final class WordReader implements ContractReader {
        @Override
        public boolean recognises(Path file) {
            return !content(file).startsWith("nothing");
        }

        @Override
        public ReadResult read(Path file, ReadOptions options) {
            read.add(file);
            List<String> words = new ArrayList<>(List.of(content(file).split(" ")));
            List<Path> files = new ArrayList<>(List.of(file));
            int include = words.indexOf("include");
            if (include > 0) {
                files.add(file.resolveSibling(words.get(include + 1)));
                words.set(include + 1, content(files.get(1)));
                words.remove(include);
            }
            Location place = new Location(file.toString(), 1, 1, "");
            if (!words.get(0).equals("words")) {
                return new ReadResult(
                        Optional.empty(), List.of(Diagnostic.error("not-a-contract", "no words", place)), files);
            }
            if (words.contains("bad")) {
                return new ReadResult(Optional.empty(), List.of(Diagnostic.error("bad-word", "bad", place)), files);
            }
            String title = String.join(" ", words.subList(1, words.size()));
            return new ReadResult(Optional.of(contractOf(title, place)), List.of(), files);
        }

        private String content(Path file) {
            try {
                return Files.exists(file) ? Files.readString(file) : "";
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static Contract contractOf(String title, Location place) {
        return new Contract(
                ContractKind.OPENAPI,
                "3.1.0",
                new Info(title, "1", Docs.none(), place),
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

    private static final class WordGenerator implements Generator {
        @Override
        public String kind() {
            return "words";
        }

        @Override
        public boolean accepts(Contract contract) {
            return true;
        }

        @Override
        public GenerationResult generate(Contract contract, GenerateOptions options) {
            String title = contract.info().title();
            List<Diagnostic> faults = title.contains("Ungeneratable")
                    ? List.of(Diagnostic.error("ungeneratable", "cannot", contract.location()))
                    : List.of();
            List<GeneratedType> types = new ArrayList<>();
            for (String word : title.split(" ", -1)) {
                types.add(new Word(ClassName.get(options.basePackage(), word)));
            }
            return new GenerationResult(
                    types, List.of(SourceFiles.packageInfo(options.basePackage(), "Words.")), faults);
        }
    }

    private record Word(ClassName name) implements GeneratedType {
        @Override
        public TypeSpec spec() {
            TypeSpec.Builder type = TypeSpec.classBuilder(name);
            if (name.simpleName().equals("Injected")) {
                type.addJavadoc("*/ class Evil {} /*");
            }
            return type.build();
        }
    }
}
