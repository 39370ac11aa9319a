package dev.covenant.cli;

import dev.covenant.compat.InvalidRulesException;
import dev.covenant.gate.InvalidGateException;
import dev.covenant.gate.Printable;
import dev.covenant.model.Severity;
import dev.covenant.model.Spelling;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The {@code covenant} command: finds the subcommand, and turns whatever goes wrong into a message and an exit code.
 */
final class Covenant {
    private final PrintStream out;
    private final PrintStream err;
    private final List<Command> commands;

    Covenant(Console console) {
        this.out = console.out();
        this.err = console.err();
        commands = List.of(
                new GenerateCommand(console),
                new CheckCommand(console),
                new AcceptCommand(console),
                new ChangelogCommand(console),
                new MigrationCommand(console),
                new AdviseVersionCommand(console),
                new BaselineCommand(console),
                new RulesCommand(console),
                new WatchCommand(console),
                new ModelCommand(console));
    }

    /** Runs one command line and gives its exit code. No exception escapes. */
    int run(String... args) {
        List<String> words = Arrays.asList(args);
        try {
            return execute(words).number();
        } catch (UsageException e) {
            e.messages().forEach(message -> err.println("covenant: " + Printable.line(message)));
            err.println("'covenant " + known(words) + "--help' shows what there is.");
            return ExitCode.USAGE.number();
        } catch (InvalidGateException e) {
            new DiagnosticPrinter(err, Severity.INFO).print(e.diagnostics());
            return ExitCode.USAGE.number();
        } catch (InvalidRulesException e) {
            err.println("covenant: " + Printable.line(String.valueOf(e.getMessage())));
            return ExitCode.USAGE.number();
        } catch (StackOverflowError | OutOfMemoryError e) {
            return exhausted(e, words).number();
        } catch (RuntimeException | Error e) {
            err.println("covenant: internal error, please report it with the contract (" + Printable.line(e.toString())
                    + "); --debug tells more");
            trace(e, words);
            return ExitCode.BUG.number();
        }
    }

    private ExitCode execute(List<String> words) {
        if (words.isEmpty()) {
            err.println(Help.overview(manuals()));
            return ExitCode.USAGE;
        }
        String first = words.get(0);
        if (first.equals("--help") || first.equals("-h")) {
            out.println(Help.overview(manuals()));
            return ExitCode.DONE;
        }
        if (first.equals("--version")) {
            out.println("covenant " + version());
            return ExitCode.DONE;
        }
        return execute(command(first), words.subList(1, words.size()));
    }

    private ExitCode execute(Command command, List<String> words) {
        List<Option> options = new ArrayList<>(command.manual().options());
        options.add(Option.flag("--debug", "Prints the stack trace of an internal error."));
        options.add(Option.flag("--help", "Shows this help."));
        if (words.contains("--help") || words.contains("-h")) {
            out.println(Help.of(command.manual(), options));
            return ExitCode.DONE;
        }
        return command.run(Arguments.parse(words, options));
    }

    /** The command that the words begin with, to be followed by more; empty where they begin with none. */
    private String known(List<String> words) {
        return manuals().stream()
                .map(Manual::name)
                .filter(name -> name.equals(words.get(0)))
                .findFirst()
                .map(name -> name + " ")
                .orElse("");
    }

    private List<Manual> manuals() {
        return commands.stream().map(Command::manual).toList();
    }

    private Command command(String name) {
        for (Command command : commands) {
            if (command.manual().name().equals(name)) {
                return command;
            }
        }
        List<String> names = manuals().stream().map(Manual::name).toList();
        String hint = Spelling.hint(name, names);
        throw new UsageException("unknown command " + name + (hint.isEmpty() ? "" : ": " + hint));
    }

    private static String version() {
        String version = Covenant.class.getPackage().getImplementationVersion();
        return version == null ? "(development)" : version;
    }

    private ExitCode exhausted(Error e, List<String> words) {
        String what = e instanceof StackOverflowError ? "nested too deeply" : "too large for the memory there is";
        err.println("covenant: error[contract-too-large] the contract is " + what + "; nothing was written");
        trace(e, words);
        return ExitCode.CONTRACT;
    }

    private void trace(Throwable e, List<String> words) {
        if (words.contains("--debug")) {
            e.printStackTrace(err);
        }
    }
}
