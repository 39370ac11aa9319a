package dev.covenant.codegen.grpc;

import dev.covenant.model.Diagnostic;
import dev.covenant.model.Location;
import dev.covenant.model.ProtoFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What protoc and its plugins say when they refuse, as diagnostics. The contract was read before by the same protoc, so only a
 * generator can have something against it.
 */
final class Complaints {
    private static final Pattern EDITION =
            Pattern.compile("(\\S+): (Edition \\S+ is later than the maximum supported edition \\S+)");
    private static final Pattern NOISE =
            Pattern.compile("WARNING: All log messages before absl.*|E0000 .*|.*Plugin failed with status code.*");
    private static final int MOST_WORDS = 600;

    private final Entries entries;

    Complaints(Entries entries) {
        this.entries = entries;
    }

    /** One for each edition that is not known; else one for each line that names a file; else one with all that was said. */
    List<Diagnostic> of(String output) {
        List<String> lines = output.lines().filter(line -> !line.isBlank()).toList();
        List<Diagnostic> editions = new ArrayList<>();
        for (String line : lines) {
            Matcher edition = EDITION.matcher(line);
            if (edition.find()) {
                editions.add(edition(edition.group(1), edition.group(2)));
            }
        }
        return editions.isEmpty() ? refusals(lines) : editions;
    }

    private Diagnostic edition(String path, String words) {
        return Diagnostic.error(
                        "edition-not-supported", "grpc-java's plugin of protoc refuses it: " + words, place(path))
                .withHint(
                        "generate models only, or write the file in an older edition until there is a plugin that knows"
                                + " this one");
    }

    private List<Diagnostic> refusals(List<String> lines) {
        List<String> told =
                lines.stream().filter(line -> !NOISE.matcher(line).matches()).toList();
        List<Diagnostic> diagnostics = new ArrayList<>();
        for (String line : told) {
            named(line).ifPresent(file -> diagnostics.add(refusal(line, file.location())));
        }
        if (diagnostics.isEmpty()) {
            String all = String.join("; ", told.isEmpty() ? lines : told);
            diagnostics.add(refusal(all, entries.files().get(0).location()));
        }
        return diagnostics;
    }

    private static Diagnostic refusal(String words, Location place) {
        String some = words.length() <= MOST_WORDS ? words : words.substring(0, MOST_WORDS) + " ...";
        return Diagnostic.error("protoc-refuses", "protoc makes no Java of it: " + some.strip(), place);
    }

    private Optional<ProtoFile> named(String line) {
        return entries.files().stream()
                .filter(file -> line.contains(file.path() + ":"))
                .findFirst();
    }

    private Location place(String path) {
        return entries.facts()
                .file(path)
                .map(ProtoFile::syntaxLocation)
                .orElse(entries.files().get(0).location());
    }
}
