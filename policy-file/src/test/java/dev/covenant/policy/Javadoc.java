package dev.covenant.policy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What the sources say of the methods that set something. */
final class Javadoc {
    private static final Path ROOT = Path.of("..");

    private Javadoc() {}

    /**
     * A public method and what it is for.
     *
     * @param call its name and parameters
     */
    record Described(String call, String meaning) {}

    /**
     * The documented public methods of a source that give back a type, in the order of the source.
     *
     * @param source below the project's root
     */
    static List<Described> methods(String source, String givesBack) {
        Pattern method = Pattern.compile(
                "(?s)/\\*\\*((?:(?!\\*/).)*)\\*/\\s*public (?:static )?" + givesBack + " (\\w+)\\(([^)]*)\\) \\{");
        try {
            return method.matcher(Files.readString(ROOT.resolve(source)))
                    .results()
                    .map(Javadoc::described)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Described described(MatchResult found) {
        String meaning = found.group(1)
                .replaceAll("(?m)^\\s*\\*", "")
                .replaceAll("(?s)\\n\\s*@(param|throws|return).*", "")
                .replaceAll("(?s)<p>.*", "")
                .replaceAll("\\{@(?:code|link|value) (?:#)?([^}]*)}", "`$1`")
                .replaceAll("`(\\w+)#(\\w+[^`]*)`", "`$1.$2`")
                .replaceAll("\\s+", " ")
                .strip();
        return new Described(found.group(2) + "(" + found.group(3).replaceAll("\\s+", " ") + ")", meaning);
    }
}
