package dev.covenant.cli;

import java.util.List;

/**
 * The help texts, made from what the commands declare.
 */
final class Help {
    private static final int OPTION_WIDTH = 22;
    private static final int CODE_WIDTH = 2;

    private Help() {}

    /** Of the whole. */
    static String overview(List<Manual> commands) {
        StringBuilder out = new StringBuilder("Usage: covenant COMMAND [OPTION]... ARGUMENT...\n");
        out.append("Java from contracts: models, clients and server stubs; what watches them; and whom their changes"
                + " break.\n\n"
                + "Commands:\n");
        int width = commands.stream()
                .mapToInt(manual -> left(manual).length())
                .max()
                .orElse(0);
        commands.forEach(manual -> line(left(manual), width, manual.description(), out));
        out.append("\nOptions:\n");
        line("--version", width, "Shows the version.", out);
        return out.append("\n'covenant COMMAND --help' shows the options of a command.")
                .toString();
    }

    /** Of one command. */
    static String of(Manual manual, List<Option> options) {
        StringBuilder out = new StringBuilder("Usage: covenant ")
                .append(left(manual))
                .append(" [OPTION]...\n")
                .append(manual.description())
                .append(manual.details().isEmpty() ? "" : "\n\n" + manual.details())
                .append("\n\nOptions:\n");
        options.forEach(option -> line(option.usage(), OPTION_WIDTH, option.description(), out));
        out.append("\nExit codes:\n");
        manual.endings().forEach(code -> line(Integer.toString(code.number()), CODE_WIDTH, code.meaning(), out));
        line(Integer.toString(ExitCode.BUG.number()), CODE_WIDTH, ExitCode.BUG.meaning(), out);
        return out.append("\nExample:\n  ").append(manual.example()).toString();
    }

    private static String left(Manual manual) {
        return (manual.name() + " " + manual.operands()).strip();
    }

    private static void line(String left, int width, String right, StringBuilder out) {
        out.append("  ")
                .append(left)
                .append(" ".repeat(Math.max(2, width + 2 - left.length())))
                .append(right)
                .append('\n');
    }
}
