package dev.covenant.model.proto;

import dev.covenant.model.proto.ProtoTokens.Token;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The statements of a proto file, which may be faulty.
 */
final class Statements {
    private static final Set<String> BLOCKS = Set.of("message", "enum", "service", "rpc", "oneof", "group");

    private final List<Token> tokens;
    private final List<Statement> statements;
    private final Set<String> blocks = new HashSet<>();

    Statements(byte[] bytes) {
        this.tokens = ProtoTokens.of(bytes);
        this.statements = new Parsing().all();
        for (int i = 0; i + 1 < tokens.size(); i++) {
            if (tokens.get(i + 1).is("{")) {
                blocks.add(tokens.get(i).text());
            }
        }
    }

    /**
     * A statement, with the block it may have.
     *
     * @param first the index of its first token
     * @param last the index of its last token
     */
    record Statement(int first, int last) {
        boolean contains(int index) {
            return first <= index && index <= last;
        }
    }

    /** Braces are blocks, except behind an equals sign and in brackets, where they are values. */
    private final class Parsing {
        private final List<Statement> found = new ArrayList<>();
        private final Deque<Integer> open = new ArrayDeque<>();
        private int first = -1;
        private int brackets;
        private int values;

        List<Statement> all() {
            for (int i = 0; i < tokens.size(); i++) {
                Token token = tokens.get(i);
                if (values > 0) {
                    values += token.is("{") ? 1 : token.is("}") ? -1 : 0;
                } else {
                    next(token, i);
                }
            }
            end(tokens.size() - 1);
            return found;
        }

        private void next(Token token, int i) {
            if (token.is("}")) {
                end(i - 1);
                closeBlock(i);
                return;
            }
            first = first < 0 ? i : first;
            brackets += token.is("[") ? 1 : token.is("]") && brackets > 0 ? -1 : 0;
            if (token.is(";")) {
                end(i);
            } else if (token.is("{") && (brackets > 0 || isValue(i))) {
                values = 1;
            } else if (token.is("{")) {
                open.push(first);
                first = -1;
            }
        }

        private boolean isValue(int i) {
            return tokens.get(first).is("option") || (i > 0 && tokens.get(i - 1).is("="));
        }

        private void end(int last) {
            if (first >= 0 && last >= first) {
                found.add(new Statement(first, last));
            }
            first = -1;
            brackets = 0;
        }

        private void closeBlock(int i) {
            Integer start = open.poll();
            found.add(new Statement(start == null ? i : start, i));
        }
    }

    /** The innermost statement at an offset, or the next one behind it; none at the end of a file or block. */
    Optional<Statement> at(int offset) {
        int index = 0;
        while (index < tokens.size() && tokens.get(index).end() <= offset) {
            index++;
        }
        if (index == tokens.size()) {
            return Optional.empty();
        }
        // What has no end before the end of its block is told at the end of the block.
        boolean unended = tokens.get(index).is("}") && index > 0 && !endsStatement(tokens.get(index - 1));
        return tokens.get(index).is("}") && !unended ? Optional.empty() : innermost(unended ? index - 1 : index);
    }

    private static boolean endsStatement(Token token) {
        return token.is(";") || token.is("{") || token.is("}");
    }

    private Optional<Statement> innermost(int index) {
        Statement innermost = null;
        for (Statement statement : statements) {
            if (statement.contains(index) && (innermost == null || statement.first() > innermost.first())) {
                innermost = statement;
            }
        }
        return Optional.ofNullable(innermost);
    }

    /** The block that a statement is in. */
    Optional<Statement> around(Statement statement) {
        int before = statement.first() - 1;
        Statement around = null;
        for (Statement other : statements) {
            if (other.contains(before)
                    && other.contains(statement.last() + 1)
                    && (around == null || other.first() > around.first())) {
                around = other;
            }
        }
        return Optional.ofNullable(around);
    }

    /** Where the inside of a block begins. */
    int inside(Statement block) {
        int index = block.first();
        while (!tokens.get(index).is("{")) {
            index++;
        }
        return tokens.get(index).end();
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

    /** Whether there is a block of this name, though it may be too faulty to be one. */
    boolean hasBlock(String name) {
        return blocks.contains(name);
    }

    /** The first place where something should stand in parentheses. */
    OptionalInt emptyParentheses() {
        return IntStream.range(1, tokens.size())
                .filter(i -> tokens.get(i - 1).is("(") && tokens.get(i).is(")"))
                .map(i -> tokens.get(i).start())
                .findFirst();
    }

    /** The first place where a name stands. */
    OptionalInt offset(String name) {
        return tokens.stream()
                .filter(token -> token.is(name))
                .mapToInt(Token::start)
                .findFirst();
    }
}
