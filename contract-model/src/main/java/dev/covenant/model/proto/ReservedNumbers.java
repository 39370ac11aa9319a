package dev.covenant.model.proto;

import dev.covenant.model.DiagnosticCode;
import dev.covenant.model.proto.ProtoTokens.Token;
import dev.covenant.model.tree.Findings;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/**
 * Tells fields with numbers that Protocol Buffers keep for themselves. protoc refuses them, too, but does not say where they are.
 */
final class ReservedNumbers {
    /** What protoc says of them. */
    static final String COMPLAINT = "Field numbers 19000 through 19999 are reserved";

    private static final int FIRST = 19_000;
    private static final int LAST = 19_999;
    private static final Set<String> WITHOUT_FIELDS = Set.of("enum", "option", "service", "rpc");

    private ReservedNumbers() {}

    static void tell(SourceFile file, Findings findings) {
        List<Token> tokens = ProtoTokens.of(file.bytes());
        Deque<String> blocks = new ArrayDeque<>();
        String first = "";
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.is("{")) {
                blocks.push(first);
                first = "";
            } else if (token.is("}")) {
                blocks.poll();
                first = "";
            } else if (token.is(";")) {
                first = "";
            } else {
                first = first.isEmpty() ? token.text() : first;
                if (isNumber(tokens, i) && !blocks.isEmpty() && hasFields(blocks.peek()) && hasFields(first)) {
                    findings.add(
                            DiagnosticCode.BAD_FIELD_NUMBER,
                            file.locationAt(token.start(), ""),
                            "field numbers " + FIRST + " to " + LAST + " are kept for Protocol Buffers itself");
                }
            }
        }
    }

    private static boolean hasFields(String word) {
        return !WITHOUT_FIELDS.contains(word);
    }

    /** A number behind a name and an equals sign, and before what ends a field or goes on with its options. */
    private static boolean isNumber(List<Token> tokens, int index) {
        String text = tokens.get(index).text();
        if (index < 2 || index + 1 >= tokens.size() || text.length() != 5 || !text.startsWith("19")) {
            return false;
        }
        Token next = tokens.get(index + 1);
        return text.chars().allMatch(Character::isDigit)
                && tokens.get(index - 1).is("=")
                && tokens.get(index - 2).kind() == ProtoTokens.Kind.WORD
                && (next.is(";") || next.is("[") || next.is("{"));
    }
}
