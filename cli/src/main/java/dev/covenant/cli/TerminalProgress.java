package dev.covenant.cli;

import dev.covenant.codegen.GenerateProgress;
import dev.covenant.gate.Printable;
import java.io.PrintStream;
import java.nio.file.Path;

/**
 * Tells who waits at a terminal how far it is: one line that is written over and in the end wiped away.
 */
final class TerminalProgress implements GenerateProgress, AutoCloseable {
    /** Back to the start of the line, and nothing on it any more (ECMA-48, EL). */
    private static final String WIPE = "\r\u001b[K";

    /** With the words beside it a name of this length leaves the line shorter than 80 columns. */
    private static final int LONGEST_NAME = 40;

    private final PrintStream err;
    private int types;
    private int rendered;

    TerminalProgress(PrintStream err) {
        this.err = err;
    }

    @Override
    public synchronized void reading(Path contract, int number, int of) {
        show("reading " + number + " of " + of + ": " + name(contract));
    }

    @Override
    public synchronized void rendering(int count) {
        types = count;
        show("making " + count + " types");
    }

    @Override
    public synchronized void rendered() {
        rendered++;
        boolean anotherHundredth = rendered * 100L / types != (rendered - 1) * 100L / types;
        if (anotherHundredth) {
            show("making " + rendered + " of " + types + " types");
        }
    }

    @Override
    public synchronized void writing(int files) {
        show("writing " + files + " files");
    }

    /** Wipes the line: what comes next starts a fresh one. */
    @Override
    public synchronized void close() {
        err.print(WIPE);
        err.flush();
    }

    private void show(String what) {
        err.print(WIPE + "covenant: " + what);
        err.flush();
    }

    private static String name(Path contract) {
        String name = Printable.line(String.valueOf(contract.getFileName()));
        return name.length() <= LONGEST_NAME ? name : "..." + name.substring(name.length() - LONGEST_NAME + 3);
    }
}
