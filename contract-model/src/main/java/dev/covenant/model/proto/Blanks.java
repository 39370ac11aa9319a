package dev.covenant.model.proto;

import dev.covenant.model.DiagnosticCode;
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
    private static final Set<String> KEPT = Set.of("syntax", "edition", "package", "import");

    /** An empty one is a fault of its own. */
    private static final Set<String> NEVER_EMPTY = Set.of("oneof", "enum", "extend");

    /** What a block is said to lack. */
    private static final Pattern EMPTY =
            Pattern.compile("must (contain|have) at least one|first enum value|option allow_alias =|enum aliases");

    /** A name that is not there. */
    private static final Pattern MISSED = Pattern.compile("is not defined|Option \".*\" unknown|has no field named"
            + "|has no value named|Unknown enumeration value|does not declare");

    /** Where a block begins or ends, or what it is called, is not clear, so that what follows may not be either. */
    private static final Pattern SHAPELESS =
            Pattern.compile("^(Expected top-level statement|Unmatched|Reached end|Expected \"\\{\"|Expected .* name)");

    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");

    private final WorkFolder work;
    private final Map<String, Statements> statements = new HashMap<>();
    private final Map<String, byte[]> texts = new HashMap<>();
    private final Map<String, List<Region>> regions = new HashMap<>();
    private final Set<String> declared = new HashSet<>();
    private final Set<String> shapeless = new HashSet<>();

    /** What is blanked, from its first byte to before its end. */
    private record Region(int start, int end) {
        boolean contains(int offset) {
            return start <= offset && offset < end;
        }
    }

    Blanks(WorkFolder work) {
        this.work = work;
    }

    /** How much is blanked. */
    int count() {
        return regions.values().stream().mapToInt(List::size).sum();
    }

    /** Whether something is blanked. */
    boolean any() {
        return !regions.isEmpty();
    }

    /** Blanks the statement that a complaint is about; false when it cannot be. */
    boolean blank(Complaint complaint, SourceFile file, int offset) {
        if (SHAPELESS.matcher(complaint.text()).find()) {
            shapeless.add(file.name());
        }
        if (regionsOf(file).stream().anyMatch(region -> region.contains(offset))) {
            return true;
        }
        Statements of = statements(file);
        Optional<Statement> found = of.at(offset).filter(s -> !KEPT.contains(of.word(s)));
        found.ifPresent(statement -> blank(statement, file));
        return found.isPresent();
    }

    private void blank(Statement faulty, SourceFile file) {
        byte[] text = texts.computeIfAbsent(file.name(), name -> file.bytes().clone());
        Statements of = statements(file);
        erase(text, of.start(faulty), of.end(faulty));
        Statement statement = of.around(faulty)
                .filter(block -> NEVER_EMPTY.contains(of.word(block)))
                .filter(block -> isBlank(text, of.inside(block), of.end(block) - 1))
                .orElse(faulty);
        erase(text, of.start(statement), of.end(statement));
        declared.addAll(of.declared(statement));
        regions.computeIfAbsent(file.name(), name -> new ArrayList<>())
                .add(new Region(of.start(statement), of.end(statement)));
    }

    /** Puts the copies with blanks in the place of their files. */
    void write() throws IOException {
        for (Map.Entry<String, byte[]> text : texts.entrySet()) {
            work.patch(text.getKey(), text.getValue());
        }
    }

    private Statements statements(SourceFile file) {
        return statements.computeIfAbsent(file.name(), name -> new Statements(file.bytes()));
    }

    private List<Region> regionsOf(SourceFile file) {
        return regions.getOrDefault(file.name(), List.of());
    }

    private static void erase(byte[] text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (text[i] != '\n' && text[i] != '\t') {
                text[i] = ' ';
            }
        }
    }

    private static boolean isBlank(byte[] text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (text[i] != '\n' && text[i] != '\t' && text[i] != ' ') {
                return false;
            }
        }
        return true;
    }

    /** Whether something is complained of only because something else is blanked, or because blocks are not clear. */
    boolean explain(Complaint complaint, SourceFile file) {
        String text = complaint.text();
        boolean lost = shapeless.contains(file.name());
        if (EMPTY.matcher(text).find()) {
            return hasBlankIn(complaint, file);
        }
        if (MISSED.matcher(text).find()) {
            return lost || QUOTED.matcher(text).results().anyMatch(name -> isBlanked(name.group(1), file));
        }
        return lost && ComplaintCode.of(complaint) == DiagnosticCode.MALFORMED_PROTO;
    }

    /** Whether something of the block that lacks something is blanked. */
    private boolean hasBlankIn(Complaint complaint, SourceFile file) {
        List<Region> blanked = regionsOf(file);
        if (!complaint.isPlaced() || complaint.text().contains("Please remove")) {
            return !blanked.isEmpty();
        }
        Statements of = statements(file);
        Optional<Statement> named = of.at(file.offset(complaint.line() - 1, complaint.column() - 1));
        Optional<Statement> block = complaint.text().contains("first enum value") ? named.flatMap(of::around) : named;
        return block.isPresent()
                && blanked.stream()
                        .anyMatch(region ->
                                of.start(block.get()) <= region.start() && region.end() <= of.end(block.get()));
    }

    /** A name that is blanked, or of something inside of what is, or of a block that is too faulty to be one. */
    private boolean isBlanked(String name, SourceFile file) {
        List<String> parts = Arrays.stream(name.split("[.()]", -1))
                .filter(part -> !part.isEmpty())
                .toList();
        return parts.stream().anyMatch(declared::contains)
                || (!parts.isEmpty() && statements(file).hasBlock(parts.get(parts.size() - 1)));
    }
}
