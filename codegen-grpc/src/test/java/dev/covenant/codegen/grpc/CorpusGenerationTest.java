package dev.covenant.codegen.grpc;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javapoet.ClassName;
import dev.covenant.codegen.GeneratedKind;
import dev.covenant.model.Contract;
import dev.covenant.model.ProtoFile;
import dev.covenant.model.TypeDef;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every published contract becomes Java of which ours compiles without a warning, and the classes that we take for granted are
 * those that protoc writes.
 */
class CorpusGenerationTest {

    @TestFactory
    Stream<DynamicTest> compilesAndIsCalledAsProtocCallsIt() throws Exception {
        return ProtoCorpus.sets().map(set -> DynamicTest.dynamicTest(set.name(), () -> check(set)));
    }

    private static void check(ProtoCorpus.ProtoSet set) {
        Contract contract = Generated.read(set.files(), set.roots());
        Generated generated = Generated.of(contract, EnumSet.allOf(GeneratedKind.class));

        assertThat(generated.result().diagnostics())
                .filteredOn(diagnostic -> diagnostic.isError())
                .isEmpty();
        assertThat(predicted(contract)).isEqualTo(topLevelNames(contract, generated));
        generated.compile();
        System.out.printf(
                "%-30s %5d files of protoc, %4d of ours%n",
                set.name(),
                generated.result().foreign().size(),
                generated.ours().size());
    }

    /** The outermost classes of the files named, by our rules. */
    private static Set<String> predicted(Contract contract) {
        JavaClasses classes = new JavaClasses(contract);
        Entries entries = Entries.of(contract);
        Set<String> names = new TreeSet<>();
        for (ProtoFile file : entries.files()) {
            names.add(JavaClasses.outer(file).canonicalName());
        }
        for (TypeDef type : contract.types().values()) {
            if (entries.paths().contains(JavaClasses.Place.of(type).file())) {
                names.add(classes.of(type).topLevelClassName().canonicalName());
            }
        }
        contract.services().stream()
                .map(classes::stubs)
                .map(ClassName::canonicalName)
                .forEach(names::add);
        return names;
    }

    /** Those that protoc has written, but for the interfaces beside messages, and services of another kind than gRPC's. */
    private static Set<String> topLevelNames(Contract contract, Generated generated) {
        Set<String> all = generated.foreignPaths().stream()
                .map(path -> path.replace('/', '.').replace(".java", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        all.removeIf(name -> name.endsWith("OrBuilder") && all.contains(name.replaceFirst("OrBuilder$", "")));
        JavaClasses classes = new JavaClasses(contract);
        contract.services()
                .forEach(service ->
                        all.remove(classes.packageOf(service) + "." + JavaClasses.simpleName(service.name())));
        return all;
    }
}
