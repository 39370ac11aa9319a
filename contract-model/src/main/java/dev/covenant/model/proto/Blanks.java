package dev.covenant.model.proto;

import dev.covenant.model.proto.Statements.Statement;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Statements that are blanked in copies of their files because they are faulty, so that protoc can say what else is wrong. Everything
 * else keeps its place.
 */
final class Blanks {
    /** Without these everything else would be wrong. */
    private static final Set<String> KEPT = Set.of("syntax", "edition", "package", "import", "}");

    /** An empty one is a fault of its own. */
    private static final Set<String> NEVER_EMPTY = Set.of("oneof", "enum");

    private static final Pattern EMPTY = Pattern.compile("must (contain|have) at least one|first enum value");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");

    private final WorkFolder work;
    private final Map<String, byte[]> texts = new HashMap<>();
    private final Map<String, List<Region>> regions = new HashMap<>();
    private final Set<String> declared = new HashSet<>();
    private boolean ranges;

    /** What is blanked, from its first byte to before its end. */
    private record Region(int start, int end) {
        boolean contains(int offset) {
            return start <= offset && offset < end;
        }
    }

    Blanks(WorkFolder work) {
        this.work = work;
    }

    /** Whether something is blanked. */
    boolean any() {
        return !regions.isEmpty();
    }

    /** Blanks the statement at an offset; false when it cannot be. */
    boolean blank(SourceFile file, int offset) throws IOException {
        byte[] text = texts.computeIfAbsent(file.name(), name -> file.bytes().clone());
        if (regionsOf(file).stream().anyMatch(region -> region.contains(offset))) {
            return true;
        }
        Statements statements = new Statements(text);
        Optional<Statement> found = statements.at(offset).filter(s -> !KEPT.contains(statements.word(s)));
        if (found.isEmpty()) {
            return false;
        }
        Statement statement = statements
                .emptiedBy(found.get())
                .filter(block -> NEVER_EMPTY.contains(statements.word(block)))
                .orElse(found.get());
        declared.addAll(statements.declared(statement));
        ranges |= statements.word(statement).equals("extensions");
        Region region = new Region(statements.start(statement), statements.end(statement));
        regions.computeIfAbsent(file.name(), name -> new ArrayList<>()).add(region);
        erase(text, region);
        work.patch(file.name(), text);
        return true;
    }

    private List<Region> regionsOf(SourceFile file) {
        return regions.getOrDefault(file.name(), List.of());
    }

    private static void erase(byte[] text, Region region) {
        for (int i = region.start(); i < region.end(); i++) {
            if (text[i] != '\n' && text[i] != '\t') {
                text[i] = ' ';
            }
        }
    }

    /** Whether something is complained of only because something else is blanked. */
    boolean explain(Complaint complaint, SourceFile file, int offset) {
        String text = complaint.text();
        if (EMPTY.matcher(text).find()) {
            return hasBlankAround(file, offset);
        }
        if (text.contains("does not declare")) {
            return ranges;
        }
        if (text.contains("allow_alias")) {
            return declared.contains("allow_alias");
        }
        return text.contains("is not defined") && QUOTED.matcher(text).results().anyMatch(q -> isBlanked(q.group(1)));
    }

    /** A name that is blanked, or something inside of what is called so. */
    private boolean isBlanked(String name) {
        return Arrays.stream(name.split("\\.")).anyMatch(declared::contains);
    }

    private boolean hasBlankAround(SourceFile file, int offset) {
        // In the file as it was: blanked blocks are blocks there.
        Statements statements = new Statements(file.bytes());
        Optional<Statement> block = statements.topLevel(offset);
        return block.isPresent()
                && regionsOf(file).stream()
                        .anyMatch(region -> statements.start(block.get()) <= region.start()
                                && region.start() < statements.end(block.get()));
    }
}
