package dev.covenant.compat.witness;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Makes short texts that a regular expression finds, for the plain part of the language: literals, classes, groups, alternatives and
 * repetitions. What it makes is tried before it is used, so that what it does not understand costs nothing but the text.
 */
final class PatternText {
    private static final int MOST_LENGTH = 300;
    private static final String ANY = "aA0 -_.";

    private final String pattern;
    private final int turn;
    private final int repetitions;
    private int at;

    private PatternText(String pattern, int turn, int repetitions) {
        this.pattern = pattern;
        this.turn = turn;
        this.repetitions = repetitions;
    }

    /** A few texts, the shortest first, and one for each of the lengths that are wanted. */
    static List<String> samples(String pattern, List<Long> lengths) {
        Set<String> samples = new LinkedHashSet<>();
        for (int turn = 0; turn < 4; turn++) {
            samples.add(new PatternText(pattern, turn, turn).alternatives());
        }
        for (long length : lengths) {
            if (0 <= length && length <= MOST_LENGTH) {
                String once = new PatternText(pattern, 0, 0).alternatives();
                int more = (int) Math.max(0, length - once.length());
                samples.add(new PatternText(pattern, 0, more).alternatives());
            }
        }
        return new ArrayList<>(samples);
    }

    private boolean isMore() {
        return at < pattern.length();
    }

    private char peek() {
        return pattern.charAt(at);
    }

    private boolean take(char c) {
        boolean taken = isMore() && peek() == c;
        at += taken ? 1 : 0;
        return taken;
    }

    private String alternatives() {
        List<String> all = new ArrayList<>();
        do {
            all.add(sequence());
        } while (take('|'));
        return all.get(turn % all.size());
    }

    private String sequence() {
        StringBuilder text = new StringBuilder();
        while (isMore() && peek() != '|' && peek() != ')') {
            int start = at;
            String once = atom();
            text.append(repeated(once));
            at = at == start ? at + 1 : at;
        }
        return text.length() > MOST_LENGTH ? text.substring(0, MOST_LENGTH) : text.toString();
    }

    private String atom() {
        char c = pattern.charAt(at++);
        switch (c) {
            case '^', '$' -> {
                return "";
            }
            case '.' -> {
                return pick(ANY);
            }
            case '(' -> {
                return group();
            }
            case '[' -> {
                return pick(characters());
            }
            case '\\' -> {
                return isMore() ? pick(escaped(pattern.charAt(at++))) : "";
            }
            default -> {
                return String.valueOf(c);
            }
        }
    }

    private String group() {
        if (take('?')) {
            while (isMore() && "<>!=:".indexOf(peek()) < 0) {
                at++;
            }
            at++;
        }
        String inner = alternatives();
        take(')');
        return inner;
    }

    private String pick(String characters) {
        return characters.isEmpty() ? "" : String.valueOf(characters.charAt(turn % characters.length()));
    }

    private static String escaped(char c) {
        return switch (c) {
            case 'd' -> "019";
            case 'w' -> "aA0_";
            case 's' -> " ";
            case 'D', 'S', 'W' -> c == 'W' ? "-" : "a";
            case 'n' -> "\n";
            case 't' -> "\t";
            case 'b', 'B', 'A', 'z', 'Z' -> "";
            default -> String.valueOf(c);
        };
    }

    /** The characters of a class, or some that are not in it. */
    private String characters() {
        boolean negated = take('^');
        StringBuilder all = new StringBuilder();
        boolean first = true;
        while (isMore() && (first || peek() != ']')) {
            first = false;
            char c = pattern.charAt(at++);
            String member = c == '\\' && isMore() ? escaped(pattern.charAt(at++)) : String.valueOf(c);
            all.append(isRange() ? range(member) : member);
        }
        take(']');
        return negated ? except(all.toString()) : all.toString();
    }

    private boolean isRange() {
        return at + 1 < pattern.length() && peek() == '-' && pattern.charAt(at + 1) != ']';
    }

    private String range(String from) {
        at++;
        char to = pattern.charAt(at++);
        to = to == '\\' && isMore() ? pattern.charAt(at++) : to;
        StringBuilder all = new StringBuilder();
        for (int c = from.charAt(0); c <= to && all.length() < 128; c++) {
            all.append((char) c);
        }
        return all.toString();
    }

    private static String except(String excluded) {
        StringBuilder others = new StringBuilder();
        "aA0 -_.:/z9".chars().filter(c -> excluded.indexOf(c) < 0).forEach(c -> others.append((char) c));
        return others.toString();
    }

    private String repeated(String once) {
        int least = 1;
        int most = 1;
        if (take('*')) {
            least = 0;
            most = MOST_LENGTH;
        } else if (take('+')) {
            most = MOST_LENGTH;
        } else if (take('?')) {
            least = 0;
        } else if (take('{')) {
            least = count(1);
            most = take(',') ? count(MOST_LENGTH) : least;
            take('}');
        }
        take('?');
        int times = Math.max(least, Math.min(most, least + repetitions));
        return once.repeat(Math.min(times, once.isEmpty() ? 0 : MOST_LENGTH));
    }

    private int count(int otherwise) {
        int start = at;
        while (isMore() && Character.isDigit(peek())) {
            at++;
        }
        String digits = pattern.substring(start, at);
        return digits.isEmpty()
                ? otherwise
                : Math.min(MOST_LENGTH, Integer.parseInt("0" + digits.substring(0, Math.min(4, digits.length()))));
    }
}
