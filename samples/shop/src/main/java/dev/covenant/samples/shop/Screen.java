package dev.covenant.samples.shop;

import java.io.PrintStream;
import java.util.List;

/** Where the demonstration is shown. */
sealed interface Screen {
    /** A line that stays. */
    void say(String line);

    /** How things are now: a table for those who look, one line for those who read it later. */
    void show(List<String> table, String line);

    /** A terminal: the table is drawn over the last one, with nothing but ANSI's "up" and "erase". */
    static Screen terminal(PrintStream out) {
        return new Terminal(out);
    }

    /** A file or a pipe: lines, and the short form every few times. */
    static Screen lines(PrintStream out) {
        return new Lines(out);
    }

    /** A table below lines that scroll. */
    final class Terminal implements Screen {
        private static final String ESCAPE = "\u001B[";

        private final PrintStream out;
        private List<String> shown = List.of();

        private Terminal(PrintStream out) {
            this.out = out;
        }

        @Override
        public void say(String line) {
            draw(line + "\n", shown);
        }

        @Override
        public void show(List<String> table, String line) {
            draw("", table);
        }

        private void draw(String above, List<String> table) {
            String back = shown.isEmpty() ? "" : ESCAPE + shown.size() + "A\r" + ESCAPE + "J";
            shown = table;
            out.print(back + above + String.join("\n", table) + (table.isEmpty() ? "" : "\n"));
            out.flush();
        }
    }

    /** Nothing is drawn over. */
    final class Lines implements Screen {
        private static final int EVERY = 12;

        private final PrintStream out;
        private int shows;

        private Lines(PrintStream out) {
            this.out = out;
        }

        @Override
        public void say(String line) {
            out.println(line);
        }

        @Override
        public void show(List<String> table, String line) {
            shows++;
            if (shows % EVERY == 0) {
                out.println(line);
            }
        }
    }
}
