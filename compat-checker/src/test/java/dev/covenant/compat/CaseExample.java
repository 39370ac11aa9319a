package dev.covenant.compat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A case folder as an example of a rule: what was changed, and what is found. What is found is held by the tests of the cases.
 *
 * @param folder with {@code before}, {@code after} and {@code expected.txt}
 */
record CaseExample(Path folder) {
    /** The case of a rule: the one with its name, or with its name and a suffix, or any in which it is found. */
    static Optional<CaseExample> of(String rule, Path cases) {
        try (Stream<Path> folders = Files.list(cases)) {
            return folders.filter(folder -> !lines(folder, rule).isEmpty())
                    .min(Comparator.comparing((Path folder) -> distance(folder, rule))
                            .thenComparing(Path::toString))
                    .map(CaseExample::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int distance(Path folder, String rule) {
        String name = folder.getFileName().toString();
        return name.equals(rule) ? 0 : name.startsWith(rule + ".") ? 1 : 2;
    }

    /** What is found of a rule: level, rule, element and values. */
    private static List<String> lines(Path folder, String rule) {
        Path expected = folder.resolve("expected.txt");
        return Files.exists(expected)
                ? read(expected).stream()
                        .filter(line -> line.split("[ @]", -1)[1].equals(rule))
                        .map(line -> line.replaceFirst(" \\S+ -> \\S+$", ""))
                        .toList()
                : List.of();
    }

    /** As Markdown. */
    String markdown(String rule) {
        List<String> diff = diff();
        return "```diff\n" + String.join("\n", diff) + "\n```\n\n```\n" + String.join("\n", lines(folder, rule))
                + "\n```\n";
    }

    private List<String> diff() {
        if (Files.exists(folder.resolve("before.yaml"))) {
            return LineDiff.of(read(folder.resolve("before.yaml")), read(folder.resolve("after.yaml")));
        }
        List<String> diff = new ArrayList<>();
        TreeSet<Path> files = new TreeSet<>(files("before"));
        files.addAll(files("after"));
        for (Path file : files) {
            List<String> changed = LineDiff.of(
                    read(folder.resolve("before").resolve(file)),
                    read(folder.resolve("after").resolve(file)));
            if (!changed.isEmpty()) {
                diff.add("@@ " + file.toString().replace('\\', '/'));
                diff.addAll(changed);
            }
        }
        return diff;
    }

    private List<Path> files(String side) {
        Path root = folder.resolve(side);
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile).map(root::relativize).collect(Collectors.toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> read(Path file) {
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
