package dev.covenant.javaapi;

import dev.covenant.model.Contract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Holds the plane against a compiler for contracts that are named, for looking into them by hand: {@code pairs OLD NEW ...}, or
 * {@code seed NUMBER CONTRACT ...} for contracts that are changed at random.
 */
final class AgreementMain {
    private AgreementMain() {}

    public static void main(String[] args) throws IOException {
        boolean pairs = args[0].equals("pairs");
        for (int i = pairs ? 1 : 2; i < args.length; i += pairs ? 2 : 1) {
            Optional<Contract> old = TestContracts.tryRead(Path.of(args[i]));
            Optional<Contract> revised = pairs
                    ? TestContracts.tryRead(Path.of(args[i + 1]))
                    : old.map(contract -> new Mutations(Long.parseLong(args[1])).mutate(contract));
            System.out.println(args[i] + ": " + compare(old, revised));
        }
    }

    private static String compare(Optional<Contract> old, Optional<Contract> revised) throws IOException {
        if (old.isEmpty() || revised.isEmpty()) {
            return "unreadable";
        }
        Path folder = Files.createTempDirectory("agreement");
        try {
            return "agree on " + new Agreement(old.get(), revised.get(), folder).compare();
        } catch (AssertionError | IllegalStateException e) {
            return "WRONG " + e.getMessage();
        }
    }
}
