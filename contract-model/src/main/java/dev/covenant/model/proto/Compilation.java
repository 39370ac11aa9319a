package dev.covenant.model.proto;

import dev.covenant.model.DiagnosticCode;
import dev.covenant.model.Location;
import dev.covenant.model.tree.Findings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Asks protoc for the descriptors of files. protoc stops at the first class of faults; so what is faulty is blanked, and it is asked again,
 * until it has nothing new to say.
 */
final class Compilation {
    private static final int ROUNDS = 20;
    /** More than anybody wants to read at once. */
    private static final int COMPLAINTS = 1000;

    private static final int BLANKS = 500;
    /** In larger files, in bytes, only what protoc says at first is told. */
    private static final int SEARCHED = 1 << 20;

    /** What is told in another way, or says nothing of its own. */
    private static final Pattern UNTOLD =
            Pattern.compile("^(File not found|Backslashes, consecutive|Suggested field numbers|Interpreting non ascii|"
                    + ReservedNumbers.COMPLAINT + ")|directory does not exist");

    private static final Pattern UNDEFINED = Pattern.compile("^\"([^\"]+)\" is not defined");
    private static final String CIRCLE = "recursively imports itself";

    private final Protoc protoc;
    private final Sources sources;
    private final WorkFolder work;
    private final Findings findings;
    private final Blanks blanks;
    private final Set<Complaint> told = new HashSet<>();

    Compilation(Protoc protoc, Sources sources, WorkFolder work, Findings findings) {
        this.protoc = protoc;
        this.sources = sources;
        this.work = work;
        this.findings = findings;
        this.blanks = new Blanks(work);
    }

    /** The bytes of the descriptor set, when nothing is wrong. */
    Optional<byte[]> compile(Collection<String> names) throws IOException {
        Protoc.Outcome outcome = protoc.run(names);
        if (!outcome.done()) {
            boolean circle = outcome.complaints().stream().anyMatch(line -> line.contains(CIRCLE));
            new ImportCheck(sources, findings).tell(names, circle);
            sources.all().forEach(file -> ReservedNumbers.tell(file, findings));
        }
        for (int round = 1; round < ROUNDS && hear(outcome); round++) {
            outcome = protoc.run(names);
        }
        if (outcome.late()) {
            findings.add(
                    DiagnosticCode.PROTOC_TOO_SLOW,
                    Location.of(names.iterator().next()),
                    "protoc was ended because it took too long");
        }
        if (!outcome.done() && !findings.hasErrors()) {
            findings.add(
                    DiagnosticCode.PROTOC_FAILED,
                    Location.of(names.iterator().next()),
                    outcome.complaints().isEmpty()
                            ? "protoc gave up and does not say why"
                            : String.join(" ", outcome.complaints()));
        }
        return findings.hasErrors() ? Optional.empty() : Optional.of(Files.readAllBytes(protoc.descriptors()));
    }

    /** Tells what is said, and blanks what is faulty; whether it is worth asking again. */
    private boolean hear(Protoc.Outcome outcome) throws IOException {
        List<Complaint> complaints = Complaint.of(outcome.complaints(), outcome.done());
        Set<String> incomplete = new HashSet<>();
        for (Complaint complaint : complaints) {
            if (isImport(complaint)) {
                incomplete.add(name(complaint));
            }
        }
        List<Complaint> fresh = new ArrayList<>();
        for (Complaint complaint : complaints) {
            if (told.size() < COMPLAINTS && isWorthTelling(complaint, incomplete) && told.add(complaint)) {
                tell(complaint, complaints);
                fresh.add(complaint);
            }
        }
        return !outcome.late() && blankAll(fresh);
    }

    private boolean blankAll(List<Complaint> fresh) throws IOException {
        boolean blanked = false;
        for (Complaint complaint : fresh) {
            SourceFile file = sources.file(name(complaint)).orElse(null);
            boolean room = blanks.count() < BLANKS;
            if (file != null && room && file.bytes().length <= SEARCHED && isFaulty(complaint)) {
                int offset = file.offset(complaint.line() - 1, complaint.column() - 1);
                blanked |= blanks.blank(complaint, file, offset);
            }
        }
        blanks.write();
        return blanked;
    }

    private static boolean isFaulty(Complaint complaint) {
        return complaint.isPlaced() && !complaint.warning();
    }

    private static boolean isImport(Complaint complaint) {
        return complaint.text().contains("was not found or had errors")
                || complaint.text().contains(CIRCLE);
    }

    private boolean isWorthTelling(Complaint complaint, Set<String> incomplete) {
        String text = complaint.text();
        if (isImport(complaint) || UNTOLD.matcher(text).find()) {
            return false;
        }
        SourceFile file = sources.file(name(complaint)).orElse(null);
        if (text.contains("is not defined") && incomplete.contains(name(complaint))) {
            return false;
        }
        if (!blanks.any() || file == null) {
            return true;
        }
        return !complaint.warning() && !blanks.explain(complaint, file);
    }

    private void tell(Complaint complaint, List<Complaint> all) {
        SourceFile file = sources.file(name(complaint)).orElse(null);
        Location location = file == null
                ? Location.of(complaint.file().isEmpty() ? "protoc" : name(complaint))
                : place(complaint, file);
        findings.add(ComplaintCode.of(complaint), location, message(complaint.text()), hint(complaint, all));
    }

    /** Of types in maps, and of options without a name, protoc does not say where they are. */
    private static Location place(Complaint complaint, SourceFile file) {
        if (complaint.isPlaced()) {
            return file.location(complaint.line() - 1, complaint.column() - 1, "");
        }
        Statements statements = new Statements(file.bytes());
        Matcher name = UNDEFINED.matcher(complaint.text());
        OptionalInt offset = OptionalInt.empty();
        if (name.find()) {
            offset = statements.offset(name.group(1));
        } else if (complaint.text().contains("option is missing name")) {
            offset = statements.emptyParentheses();
        }
        return offset.isPresent() ? file.locationAt(offset.getAsInt(), "") : file.whole();
    }

    /** The house has no full stop at the end of a message. */
    private static String message(String text) {
        return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    }

    /** What protoc proposes for the same place. */
    private static String hint(Complaint complaint, List<Complaint> all) {
        return all.stream()
                .filter(other -> other.text().startsWith("Suggested field numbers"))
                .filter(other -> other.line() == complaint.line() && other.column() == complaint.column())
                .map(other ->
                        "free numbers" + other.text().substring(other.text().lastIndexOf(": ")))
                .findFirst()
                .orElse("");
    }

    private String name(Complaint complaint) {
        List<Path> folders = new ArrayList<>();
        folders.add(work.patches());
        sources.roots().forEach(root -> folders.add(root.folder()));
        return complaint.name(folders);
    }
}
