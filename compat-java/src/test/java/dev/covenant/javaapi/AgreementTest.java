package dev.covenant.javaapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.covenant.model.Contract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Real contracts that are changed at random: a compiler and a virtual machine agree with the plane about every single member. One contract,
 * unless {@code -Dcovenant.corpus.all=true} asks for more; {@code covenant.seeds} says how often each is changed.
 */
class AgreementTest {
    private static final long LARGEST = 250_000;

    static List<Path> contracts() throws IOException {
        Optional<Path> corpus = TestContracts.corpus("openapi/real");
        assumeThat(corpus).as("a folder shared/corpus above").isPresent();
        try (Stream<Path> files = Files.list(corpus.orElseThrow())) {
            List<Path> all = files.filter(file -> file.toString().matches(".*\\.(json|yaml|yml)"))
                    .filter(file -> file.toFile().length() <= LARGEST)
                    .sorted()
                    .toList();
            return Boolean.getBoolean("covenant.corpus.all") ? all : List.of(smallest(all));
        }
    }

    private static Path smallest(List<Path> files) {
        return files.stream()
                .filter(file -> file.toFile().length() > 8_000)
                .min((one, other) ->
                        Long.compare(one.toFile().length(), other.toFile().length()))
                .orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void compilerAndVirtualMachineAgree(Path file, @TempDir Path folder) throws IOException {
        Optional<Contract> read = TestContracts.tryRead(file);
        assumeThat(read).as("a contract that can be read").isPresent();
        Contract old = read.orElseThrow();
        CompiledApi before = CompiledApi.of(old, folder.resolve("before"));
        for (int seed = 1; seed <= Integer.getInteger("covenant.seeds", 2); seed++) {
            Contract revised = new Mutations(seed).mutate(old);
            assertThat(new Agreement(old, before, revised, folder.resolve("seed" + seed)).compare())
                    .as("things asked about with seed " + seed)
                    .isPositive();
        }
    }
}
