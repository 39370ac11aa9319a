package dev.covenant.gate;

import dev.covenant.model.Contract;
import dev.covenant.model.Diagnostic;
import dev.covenant.model.DiagnosticCode;
import dev.covenant.model.Location;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Acceptances that stand as comments in the contracts themselves, beside what they are about or above it:
 *
 * <pre>{@code
 * discount: {type: string}   # covenant:accept schema.type.changed until=2026-06-30 reason=nobody reads it
 * }</pre>
 *
 * <p>What is gone has no place for a comment; it is accepted in an {@link AcceptanceFile}.
 */
public final class AcceptanceComments {
    private static final String MARK = "covenant:accept";
    private static final String BLANKS = " \t\r\n";

    private final List<Acceptance> found = new ArrayList<>();
    private final List<Diagnostic> faults = new ArrayList<>();
    private final Set<Path> seen = new HashSet<>();
    private final KnownRules rules = new KnownRules();

    private AcceptanceComments() {}

    /** Reads those of all files of a side that lie on this machine, each once; JSON has no comments and is not read. */
    public static FileReading<List<Acceptance>> read(Side side) {
        AcceptanceComments comments = new AcceptanceComments();
        for (NamedContract named : side.contracts()) {
            for (String file : named.contract().files()) {
                comments.file(file, side, named.contract());
            }
        }
        return new FileReading<>(
                comments.faults.isEmpty() ? Optional.of(List.copyOf(comments.found)) : Optional.empty(),
                comments.faults);
    }

    private void file(String name, Side side, Contract contract) {
        // Imports may come from a library, and references from the network.
        if (name.contains("://")) {
            return;
        }
        Path folder =
                Objects.requireNonNullElse(Path.of(contract.location().file()).getParent(), Path.of(""));
        Stream.of(Path.of(name), folder.resolve(name), side.root().resolve(name))
                .filter(Files::isRegularFile)
                .findFirst()
                .filter(path -> seen.add(path.toAbsolutePath().normalize()))
                .ifPresent(path -> text(name, path));
    }

    private void text(String name, Path path) {
        try {
            String text = isJson(path) ? "" : new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
            if (text.contains(MARK)) {
                lines(name, text.lines().toList());
            }
        } catch (IOException e) {
            String message = "cannot be opened: " + e;
            faults.add(Diagnostic.error(DiagnosticCode.NO_SUCH_FILE.text(), message, Location.of(name)));
        }
    }

    /** Whether the first character that is no blank opens an object. */
    private static boolean isJson(Path path) throws IOException {
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(path))) {
            int first = bytes.read();
            while (BLANKS.indexOf(first) >= 0) {
                first = bytes.read();
            }
            return first == '{';
        }
    }

    private void lines(String file, List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            int line = i;
            AcceptanceComment.in(lines.get(i)).ifPresent(comment -> {
                Location place = new Location(file, line + 1, comment.column(), "");
                comment.fault(rules, place)
                        .ifPresentOrElse(
                                faults::add,
                                () -> found.add(comment.acceptance(place, CommentedLines.of(line, lines))));
            });
        }
    }
}
