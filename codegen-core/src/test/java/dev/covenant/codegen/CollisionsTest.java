package dev.covenant.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covenant.model.Diagnostic;
import dev.covenant.model.Location;
import java.util.List;
import org.junit.jupiter.api.Test;

class CollisionsTest {
    private static final Location OUTPUT = Location.of("out");

    @Test
    void filesThatDifferInCaseAloneAreToldAtTheContract() {
        List<Diagnostic> found = collisions("shop/User.java", "shop/user.java", "shop/Account.java");

        assertThat(found).singleElement().satisfies(collision -> {
            assertThat(collision.code()).isEqualTo("colliding-files");
            assertThat(collision.location().file()).isEqualTo("shop/user.java.proto");
            assertThat(collision.message()).contains("shop/User.java").contains("shop/user.java");
        });
    }

    @Test
    void theSameFileTwiceIsToldOnce() {
        assertThat(collisions("shop/User.java", "shop/User.java"))
                .singleElement()
                .satisfies(collision -> assertThat(collision.message()).contains("two parts"));
    }

    @Test
    void filesOfOneNameInTwoFoldersAreApart() {
        assertThat(collisions("shop/User.java", "store/User.java")).isEmpty();
    }

    private static List<Diagnostic> collisions(String... paths) {
        List<ForeignFile> files = List.of(paths).stream()
                .map(path -> new ForeignFile(path, "", Location.of(path + ".proto")))
                .toList();
        return Collisions.of(new GenerationResult(List.of(), List.of(), files, List.of()), OUTPUT);
    }
}
