package dev.covenant.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What {@code docs/dependencies.md} says is what the root {@code pom.xml} pins. */
final class DependenciesPageTest {

    private static final Path ROOT = SourceTree.enclosing(Path.of("")).root();
    private static final Pattern PINNED =
            Pattern.compile("<artifactId>([^<]+)</artifactId>\\s*<version>([^<]+)</version>");
    /** For the formatter, which is pinned by a property alone. */
    private static final Pattern PROPERTY = Pattern.compile("<([^<>]+)\\.version>([^<]+)</");

    private static final Pattern ROW = Pattern.compile("\\| `(?:[^`]+:)?([^`]+)` \\| (\\S+) ");

    @Test
    void everyPinnedVersionHasItsRow() throws IOException {
        String pom = Files.readString(ROOT.resolve("pom.xml"));
        List<String> pinned = all(PINNED, pom, match -> match.group(1) + " " + resolved(match.group(2), pom)).stream()
                .filter(entry -> !entry.startsWith("covenant"))
                .toList();

        assertThat(rows()).containsAll(pinned);
        assertThat(pinned).hasSizeGreaterThan(40);
    }

    @Test
    void everyRowIsPinned() throws IOException {
        String pom = Files.readString(ROOT.resolve("pom.xml"));
        String poms = pom + Files.readString(ROOT.resolve("benchmarks/pom.xml"));
        var pinned = new ArrayList<>(all(PROPERTY, pom, match -> match.group(1) + " " + match.group(2)));
        pinned.addAll(all(PINNED, poms, match -> match.group(1) + " " + resolved(match.group(2), pom)));

        assertThat(rows()).isNotEmpty().allSatisfy(row -> assertThat(pinned).contains(row));
    }

    private static List<String> rows() throws IOException {
        String page = Files.readString(ROOT.resolve("docs/dependencies.md"));
        return all(ROW, page, match -> match.group(1) + " " + match.group(2));
    }

    private static String resolved(String version, String pom) {
        if (!version.startsWith("${")) {
            return version;
        }
        String property = version.substring(2, version.length() - 1);
        Matcher value =
                Pattern.compile("<" + Pattern.quote(property) + ">([^<]+)<").matcher(pom);
        return value.find() ? value.group(1) : version;
    }

    private static List<String> all(Pattern pattern, String text, Function<MatchResult, String> entry) {
        return pattern.matcher(text).results().map(entry).toList();
    }
}
