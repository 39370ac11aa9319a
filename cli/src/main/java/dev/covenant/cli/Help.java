package dev.covenant.cli;

import java.util.List;

/**
 * The help texts, made from what the commands declare.
 */
final class Help {
    private Help() {}

    /** Of the whole. */
    static String overview(List<Command> commands) {
        StringBuilder out = new StringBuilder("Usage: covenant COMMAND [OPTION]... ARGUMENT...\n");
        out.append("Java from contracts: models, clients and server stubs; what watches them; and whom their changes"
                + " break.\n\n"
                + "Commands:\n");
        for (Command command : commands) {
            line(command.name() + " " + command.operands(), command.description(), out);
        }
        out.append("\nOptions:\n");
        line("--version", "Shows the version.", out);
        return out.append("\n'covenant COMMAND --help' shows the options of a command.")
                .toString();
    }

    /** Of one command. */
    static String of(Command command, List<Option> options) {
        StringBuilder out = new StringBuilder("Usage: covenant ")
                .append(command.name())
                .append(' ')
                .append(command.operands())
                .append(" [OPTION]...\n")
                .append(command.description())
                .append(command.details().isEmpty() ? "" : "\n\n" + command.details())
                .append("\n\nOptions:\n");
        options.forEach(option -> line(option.usage(), option.description(), out));
        out.append("\nExit codes:\n");
        command.endings().forEach(code -> line(Integer.toString(code.number()), code.meaning(), out));
        line(Integer.toString(ExitCode.BUG.number()), ExitCode.BUG.meaning(), out);
        return out.append("\nExample:\n  ").append(command.example()).toString();
    }

    private static void line(String left, String right, StringBuilder out) {
        out.append("  ")
                .append(left)
                .append(" ".repeat(Math.max(2, 24 - left.length())))
                .append(right)
                .append('\n');
    }
}
