package dev.covenant.model.proto;

import dev.covenant.model.DiagnosticCode;
import dev.covenant.model.ProtoFile;
import dev.covenant.model.ProtoOption;
import dev.covenant.model.tree.Findings;
import java.util.Set;

/**
 * Refuses what protoc would take as the name of a Java package or class although it is none: it would write files outside its output
 * folder.
 */
final class JavaNameCheck {
    private static final Set<String> WORDS = Set.of(
            ("abstract assert boolean break byte case catch char class const continue default do double else enum"
                            + " extends final finally float for goto if implements import instanceof int interface long"
                            + " native new package private protected public return short static strictfp super switch"
                            + " synchronized this throw throws transient try void volatile while true false null _")
                    .split(" "));

    private final Findings findings;

    JavaNameCheck(Findings findings) {
        this.findings = findings;
    }

    void check(ProtoFile file) {
        file.options().option("java_package").ifPresent(this::checkPackage);
        file.options().option("java_outer_classname").ifPresent(this::checkClass);
    }

    private void checkPackage(ProtoOption option) {
        for (String part : option.text().split("\\.", -1)) {
            if (!isName(part) && !option.text().isEmpty()) {
                bad(option, "package");
                return;
            }
        }
    }

    private void checkClass(ProtoOption option) {
        if (!isName(option.text())) {
            bad(option, "class");
        }
    }

    private void bad(ProtoOption option, String what) {
        findings.add(
                DiagnosticCode.BAD_JAVA_NAME,
                option.location(),
                "\"" + option.text() + "\" cannot be the name of a Java " + what,
                what.equals("package") ? "write names with dots between them, such as com.example.shop" : "");
    }

    private static boolean isName(String text) {
        return !text.isEmpty()
                && !WORDS.contains(text)
                && Character.isJavaIdentifierStart(text.charAt(0))
                && text.chars().allMatch(c -> Character.isJavaIdentifierPart(c) && !Character.isIdentifierIgnorable(c));
    }
}
