package dev.covenant.compat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.covenant.compat.diff.ApiChange;
import dev.covenant.compat.diff.Change;
import dev.covenant.compat.diff.PayloadChange;
import dev.covenant.model.ContractKind;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules that a jar on the class path brings. */
final class RuleSourceTest {
    private static final String UNDERSCORED = "acme.parameter.underscored";
    private static final String OLD = """
        openapi: 3.0.3
        info: {title: Orders, version: 1.4.0}
        paths:
          /orders:
            get:
              parameters: []
              responses: {"204": {description: done}}
        """;
    private static final String REVISED =
            OLD.replace("[]", "[{name: page_size, in: query, schema: {type: integer, default: 20}}]");

    @TempDir
    Path folder;

    private final List<URLClassLoader> loaders = new ArrayList<>();

    @AfterEach
    void close() throws IOException {
        for (URLClassLoader loader : loaders) {
            loader.close();
        }
    }

    /** What one company asks of its contracts. */
    public static final class AcmeRules implements RuleSource {
        @Override
        public List<Rule> rules() {
            return List.of(
                    RuleBuilder.on(PayloadChange.ParameterAdded.class, UNDERSCORED, Facet.IDENTITY)
                            .layer(Layer.POLICY)
                            .when(added -> added.site().element().contains("_"))
                            .anywhere(Level.ERROR)
                            .says("A new parameter has an underscore in its name.", "Write it with hyphens."),
                    RuleBuilder.on(Change.class, "acme.any", Facet.EXISTENCE).says("Anything.", "Nothing."));
        }
    }

    /** Somebody who takes a name that is ours. */
    public static final class Careless implements RuleSource {
        @Override
        public List<Rule> rules() {
            return List.of(RuleBuilder.on(ApiChange.OperationAdded.class, "operation.removed", Facet.EXISTENCE)
                    .says("A.", "B."));
        }
    }

    /** Somebody who takes a name of another one. */
    public static final class Other implements RuleSource {
        @Override
        public List<Rule> rules() {
            return new AcmeRules().rules();
        }
    }

    /** A class path that has these as well. */
    private ClassLoader with(Class<?>... sources) {
        return withNamed(Arrays.stream(sources).map(Class::getName).toList());
    }

    private ClassLoader withNamed(List<String> sources) {
        try {
            Path services = Files.createDirectories(folder.resolve("META-INF/services"));
            Files.write(services.resolve(RuleSource.class.getName()), sources);
            URLClassLoader loader = new URLClassLoader(
                    new URL[] {folder.toUri().toURL()}, getClass().getClassLoader());
            loaders.add(loader);
            return loader;
        } catch (MalformedURLException e) {
            throw new IllegalStateException("a folder has an address", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void itsFindingsAreToldBesideOurs() {
        CheckRequest request =
                CheckRequest.of(Contracts.of(folder, OLD), Contracts.of(folder, REVISED), Contracts.TODAY);

        List<Finding> alone = CheckJob.run(request).findings();
        List<Finding> both =
                CheckJob.run(request, Rulebook.load(with(AcmeRules.class))).findings();

        assertThat(alone).isNotEmpty().extracting(Finding::rule).doesNotContain(UNDERSCORED);
        assertThat(both).containsAll(alone);
        assertThat(both).filteredOn(Finding::isBreaking).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(UNDERSCORED);
            assertThat(finding.element()).contains("page_size");
        });
    }

    @Test
    void theExampleOfThePageIsOne() throws Exception {
        Matcher java = Pattern.compile("(?s)```java\n(package (\\S+);.*? class (\\w+).*?)```")
                .matcher(Files.readString(Path.of("../docs/adding-a-rule.md")));
        assertThat(java.find()).isTrue();
        Path source = Files.writeString(folder.resolve(java.group(3) + ".java"), java.group(1));
        String known = Stream.of(RuleSource.class, ContractKind.class)
                .map(type -> type.getProtectionDomain().getCodeSource().getLocation())
                .map(place -> Path.of(URI.create(place.toString())).toString())
                .collect(Collectors.joining(File.pathSeparator));
        int failed = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-cp", known, "-proc:none", "-d", folder.toString(), source.toString());
        assertThat(failed).isZero();

        Rulebook book = Rulebook.load(withNamed(List.of(java.group(2) + "." + java.group(3))));

        assertThat(book.catalogue().find(UNDERSCORED)).hasSize(1);
    }

    @Test
    void theCatalogueKnowsThem() {
        RuleCatalogue catalogue = Rulebook.load(with(AcmeRules.class)).catalogue();

        assertThat(catalogue.ids()).contains(UNDERSCORED, "operation.removed");
        assertThat(catalogue.nearest("acme.parameter.underscore")).contains(UNDERSCORED);
        assertThat(catalogue.explanation(UNDERSCORED)).contains("underscore in its name", "every way: error");
        assertThat(catalogue.find("acme.any"))
                .singleElement()
                .satisfies(rule -> assertThat(rule.kinds()).containsOnly(ContractKind.values()));
    }

    @Test
    void aNameThatIsTakenIsToldWithBothOwners() {
        ClassLoader careless = with(Careless.class);

        assertThatThrownBy(() -> Rulebook.load(careless))
                .isInstanceOf(InvalidRulesException.class)
                .hasMessageContainingAll(
                        "'operation.removed'", Careless.class.getName(), RuleCatalogue.class.getName());
    }

    @Test
    void twoOthersMayNotShareANameEither() {
        ClassLoader two = with(AcmeRules.class, Other.class);

        assertThatThrownBy(() -> Rulebook.load(two))
                .hasMessageContainingAll(AcmeRules.class.getName(), Other.class.getName());
    }

    /** Its rule has a name that is none. */
    public static final class Broken implements RuleSource {
        private static final Rule RULE =
                RuleBuilder.on(Change.class, "Acme", Facet.EXISTENCE).says("A.", "B.");

        @Override
        public List<Rule> rules() {
            return List.of(RULE);
        }
    }

    @Test
    void aSourceThatCannotBeMadeIsToldWithTheReason() {
        ClassLoader broken = with(Broken.class);

        assertThatThrownBy(() -> Rulebook.load(broken))
                .isInstanceOf(InvalidRulesException.class)
                .hasMessageContainingAll(Broken.class.getName(), "'Acme'");
    }

    /** It fails when it is asked for its rules. */
    public static final class Failing implements RuleSource {
        @Override
        public List<Rule> rules() {
            return List.of(RuleBuilder.on(Change.class, "acme", Facet.EXISTENCE).says("A.", "B."));
        }
    }

    @Test
    void aSourceThatGivesNoRulesIsToldWithTheReason() {
        ClassLoader failing = with(Failing.class);

        assertThatThrownBy(() -> Rulebook.load(failing))
                .isInstanceOf(InvalidRulesException.class)
                .hasMessageContainingAll(Failing.class.getName(), "'acme'");
    }

    @Test
    void anIdMayHaveNumbersInItsWords() {
        Rule rule = RuleBuilder.on(Change.class, "acme2.no-http2.v1-only", Facet.EXISTENCE)
                .says("A.", "B.");

        assertThat(rule.id()).isEqualTo("acme2.no-http2.v1-only");
    }

    @Test
    void anIdThatSettingsCouldNotNameIsRefused() {
        RuleBuilder<Change> builder = RuleBuilder.on(Change.class, "acme.Rule@in", Facet.EXISTENCE);

        assertThatThrownBy(() -> builder.says("A.", "B."))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("acme.Rule@in");
    }
}
