package dev.covenant.javaapi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Holds the plane against a compiler for pairs that are named: for looking into them by hand. */
final class AgreementMain {
    private AgreementMain() {}

    public static void main(String[] args) throws IOException {
        int wrong = 0;
        for (int i = 0; i + 1 < args.length; i += 2) {
            var old = TestContracts.tryRead(Path.of(args[i]));
            var revised = TestContracts.tryRead(Path.of(args[i + 1]));
            if (old.isEmpty() || revised.isEmpty()) {
                System.out.println("unreadable " + args[i]);
                continue;
            }
            try {
                int size = new Agreement(old.get(), revised.get(), Files.createTempDirectory("agreement")).compare();
                System.out.println("agree on " + size + " " + args[i]);
            } catch (AssertionError | RuntimeException e) {
                wrong++;
                System.out.println("WRONG " + args[i] + " " + args[i + 1] + "\n" + e);
            }
        }
        System.out.println("wrong: " + wrong);
    }
}
