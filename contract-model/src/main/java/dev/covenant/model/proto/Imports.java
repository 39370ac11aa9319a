package dev.covenant.model.proto;

import dev.covenant.model.proto.ProtoTokens.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The imports of a file that may be faulty elsewhere.
 */
final class Imports {
    private static final Set<String> KINDS = Set.of("public", "weak", "option");

    private Imports() {}

    /**
     * An import.
     *
     * @param offset where its statement begins
     */
    record Found(String path, int offset) {}

    static List<Found> of(byte[] bytes) {
        List<Found> imports = new ArrayList<>();
        List<Token> tokens = ProtoTokens.of(bytes);
        int depth = 0;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.is("{")) {
                depth++;
            } else if (token.is("}")) {
                depth--;
            } else if (depth <= 0 && token.is("import") && beginsStatement(tokens, i)) {
                add(tokens, i, imports);
            }
        }
        return imports;
    }

    private static boolean beginsStatement(List<Token> tokens, int index) {
        return index == 0
                || tokens.get(index - 1).is(";")
                || tokens.get(index - 1).is("}");
    }

    /** Texts that follow each other are one. */
    private static void add(List<Token> tokens, int index, List<Found> imports) {
        int at = index + 1;
        if (at < tokens.size() && KINDS.contains(tokens.get(at).text())) {
            at++;
        }
        StringBuilder path = new StringBuilder();
        for (; at < tokens.size() && tokens.get(at).kind() == ProtoTokens.Kind.TEXT; at++) {
            path.append(tokens.get(at).text());
        }
        if (path.length() > 0) {
            imports.add(new Found(path.toString(), tokens.get(index).start()));
        }
    }
}
