package dev.covenant.compat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.covenant.model.Contract;
import dev.covenant.model.ReadOptions;
import dev.covenant.model.openapi.OpenApiReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every contract is compatible with itself. The corpus of real contracts lies beside the project ({@code ../shared/corpus}, or the
 * system property {@code covenant.corpus}); with {@code -Dcovenant.corpus.all=true} all of them are checked, else some.
 */
class SelfCheckTest {
    private static final int EVERY = Boolean.getBoolean("covenant.corpus.all") ? 1 : 40;
    private static final long SMALL = Boolean.getBoolean("covenant.corpus.all") ? Long.MAX_VALUE : 400_000;

    @Test
    void aContractOfTheCorpusIsTheSameAsItself() throws IOException {
        Path corpus = Path.of(System.getProperty("covenant.corpus", "../../shared/corpus"), "openapi");
        assumeThat(Files.isDirectory(corpus))
                .as("the corpus of contracts is not here")
                .isTrue();
        int checked = 0;
        for (Path file : chosen(corpus)) {
            Optional<Contract> once = read(file);
            Optional<Contract> again = read(file);
            if (once.isPresent() && again.isPresent()) {
                assertThat(Contracts.check(once.get(), again.get()))
                        .as(file.toString())
                        .isEmpty();
                checked++;
            }
        }
        assertThat(checked).isPositive();
    }

    private static List<Path> chosen(Path corpus) throws IOException {
        try (Stream<Path> files = Files.walk(corpus)) {
            List<Path> all =
                    files.filter(SelfCheckTest::isSmallContract).sorted().toList();
            return java.util.stream.IntStream.range(0, all.size())
                    .filter(i -> i % EVERY == 0)
                    .mapToObj(all::get)
                    .toList();
        }
    }

    private static boolean isSmallContract(Path file) {
        String name = file.getFileName().toString();
        boolean contract = name.endsWith(".yaml") || name.endsWith(".json") || name.endsWith(".yml");
        return contract && file.toFile().length() <= SMALL && new OpenApiReader().recognises(file);
    }

    private static Optional<Contract> read(Path file) {
        return new OpenApiReader().read(file, ReadOptions.defaults()).contract();
    }
}
