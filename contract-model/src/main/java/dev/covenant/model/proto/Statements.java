package dev.covenant.model.proto;

import dev.covenant.model.proto.ProtoTokens.Token;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The statements of a proto file, which may be faulty.
 */
final class Statements {
    private static final Set<String> BLOCKS = Set.of("message", "enum", "service", "rpc", "oneof", "group");

    private final List<Token> tokens;

    Statements(byte[] bytes) {
        this.tokens = ProtoTokens.of(bytes);
    }

    /**
     * A statement, with the block it may have.
     *
     * @param first the index of its first token
     * @param last the index of its last token
     */
    record Statement(int first, int last) {}

    /** The innermost statement at an offset, or the next one behind it; none at the end of the file. */
    Optional<Statement> at(int offset) {
        int index = 0;
        while (index < tokens.size() && tokens.get(index).end() <= offset) {
            index++;
        }
        if (index == tokens.size()) {
            return Optional.empty();
        }
        int first = index;
        while (first > 0 && !endsStatement(tokens.get(first - 1)) && !isEnd(tokens.get(first))) {
            first--;
        }
        return Optional.of(new Statement(first, last(first)));
    }

    private static boolean isEnd(Token token) {
        return token.is(";") || token.is("}");
    }

    private static boolean endsStatement(Token token) {
        return isEnd(token) || token.is("{");
    }

    /** The last token of the statement that begins here: its semicolon, or the end of its block. */
    private int last(int first) {
        int brackets = 0;
        for (int i = first; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.is("[") || token.is("(")) {
                brackets++;
            } else if (token.is("]") || token.is(")")) {
                brackets--;
            } else if (token.is("{")) {
                i = closing(i);
                if (brackets <= 0) {
                    return i + 1 < tokens.size() && tokens.get(i + 1).is(";") ? i + 1 : i;
                }
            } else if (token.is(";")) {
                return i;
            } else if (token.is("}")) {
                return Math.max(first, i - 1);
            }
        }
        return tokens.size() - 1;
    }

    private int closing(int open) {
        int depth = 0;
        for (int i = open; i < tokens.size(); i++) {
            depth += tokens.get(i).is("{") ? 1 : tokens.get(i).is("}") ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return tokens.size() - 1;
    }

    /** The block a statement is in, when nothing else is in it, so that without the statement it would be empty. */
    Optional<Statement> emptiedBy(Statement statement) {
        int open = statement.first() - 1;
        boolean alone = open >= 0
                && tokens.get(open).is("{")
                && statement.last() + 1 < tokens.size()
                && tokens.get(statement.last() + 1).is("}");
        return alone ? at(tokens.get(open).start()) : Optional.empty();
    }

    /** The word it begins with, or a sign. */
    String word(Statement statement) {
        return tokens.get(statement.first()).text();
    }

    int start(Statement statement) {
        return tokens.get(statement.first()).start();
    }

    int end(Statement statement) {
        return tokens.get(statement.last()).end();
    }

    /** What is declared in it: fields, values and options by their equals signs, blocks by their keywords. */
    Set<String> declared(Statement statement) {
        Set<String> names = new HashSet<>();
        for (int i = statement.first(); i < statement.last(); i++) {
            Token next = tokens.get(i + 1);
            if (tokens.get(i).kind() == ProtoTokens.Kind.WORD && next.is("=")) {
                names.add(tokens.get(i).text());
            } else if (BLOCKS.contains(tokens.get(i).text()) && next.kind() == ProtoTokens.Kind.WORD) {
                names.add(next.text());
            }
        }
        return names;
    }

    /** The outermost block that an offset lies in. */
    Optional<Statement> topLevel(int offset) {
        int first = 0;
        while (first < tokens.size()) {
            int last = last(first);
            if (tokens.get(last).end() > offset) {
                return Optional.of(new Statement(first, last));
            }
            first = last + 1;
        }
        return Optional.empty();
    }
}
