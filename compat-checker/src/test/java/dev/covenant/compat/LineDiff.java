package dev.covenant.compat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A diff of two small texts as people read it: two lines around each change, and what it is in. */
final class LineDiff {
    private static final int CONTEXT = 2;

    /** A line, with the sign that a diff gives it. */
    private record Line(char sign, String text) {}

    private LineDiff() {}

    static List<String> of(List<String> old, List<String> revised) {
        List<Line> all = lines(old, revised);
        List<String> diff = new ArrayList<>();
        int shown = -1;
        for (int i = 0; i < all.size(); i++) {
            if (isNear(all, i)) {
                if (shown != i - 1) {
                    diff.add(("@@ " + around(all, i)).strip());
                }
                diff.add((all.get(i).sign() + all.get(i).text()).stripTrailing());
                shown = i;
            }
        }
        return diff;
    }

    private static boolean isNear(List<Line> all, int i) {
        return all.subList(Math.max(0, i - CONTEXT), Math.min(all.size(), i + CONTEXT + 1)).stream()
                .anyMatch(line -> line.sign() != ' ');
    }

    /** The keys or declarations around a line, outermost first. */
    private static String around(List<Line> all, int i) {
        List<String> around = new ArrayList<>();
        int indent = indent(all.get(i).text());
        for (int n = i - 1; n >= 0; n--) {
            String text = all.get(n).text();
            if (!text.isBlank() && indent(text) < indent) {
                around.add(0, text.strip().replaceAll("[:{ ]+$", ""));
                indent = indent(text);
            }
        }
        return around.stream().collect(Collectors.joining(" > "));
    }

    private static int indent(String text) {
        return text.length() - text.stripLeading().length();
    }

    /** The longest common subsequence; the files are a hundred lines. */
    private static List<Line> lines(List<String> a, List<String> b) {
        int[][] common = new int[a.size() + 1][b.size() + 1];
        for (int i = a.size() - 1; i >= 0; i--) {
            for (int j = b.size() - 1; j >= 0; j--) {
                common[i][j] = a.get(i).equals(b.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        List<Line> lines = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < a.size() || j < b.size()) {
            if (i < a.size() && j < b.size() && a.get(i).equals(b.get(j))) {
                lines.add(new Line(' ', a.get(i++)));
                j++;
            } else if (j == b.size() || (i < a.size() && common[i + 1][j] >= common[i][j + 1])) {
                lines.add(new Line('-', a.get(i++)));
            } else {
                lines.add(new Line('+', b.get(j++)));
            }
        }
        return lines;
    }
}
