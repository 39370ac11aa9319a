package dev.covenant.runtime.instances;

import dev.covenant.runtime.Instance;
import dev.covenant.runtime.InstanceSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;

/**
 * The instances that a file names, one a line: an address and, if it is not 1, a weight. Empty lines and what follows a {@code #} do not
 * count. Read anew every second while calls are made; a file with a fault in it changes nothing until it is mended.
 *
 * <pre>{@code
 * # orders, two machines
 * http://10.0.0.7:8080 3
 * http://10.0.0.8:8080
 * }</pre>
 */
public final class FileInstances implements InstanceSource {
    private static final Duration OFTEN = Duration.ofSeconds(1);

    private final Kept kept;

    private FileInstances(Kept kept) {
        this.kept = kept;
    }

    /** The instances in this file, read at once and every second. */
    public static FileInstances of(Path file) {
        return of(file, OFTEN);
    }

    /**
     * The instances in this file, read at once.
     *
     * @param every how old the list may become, more than 0
     */
    public static FileInstances of(Path file, Duration every) {
        return of(file, every, System::nanoTime, Background.EXECUTOR);
    }

    static FileInstances of(Path file, Duration every, LongSupplier clock, Executor executor) {
        Background.check(every);
        return new FileInstances(new Kept(() -> read(file), every.toNanos(), clock, executor));
    }

    @Override
    public List<Instance> instances() {
        return kept.instances();
    }

    private static List<Instance> read(Path file) throws IOException {
        List<Instance> found = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        int number = 0;
        for (String line : lines(file)) {
            number++;
            String text = line.indexOf('#') < 0 ? line : line.substring(0, line.indexOf('#'));
            if (text.isBlank()) {
                continue;
            }
            try {
                Instance instance = instance(text.strip().split("\\s+"));
                if (!ids.add(instance.id())) {
                    throw new IllegalArgumentException("this instance is named before");
                }
                found.add(instance);
            } catch (IllegalArgumentException fault) {
                int column = text.length() - text.stripLeading().length() + 1;
                faults.add(file + ":" + number + ":" + column + ": " + fault.getMessage());
            }
        }
        if (!faults.isEmpty()) {
            throw new IOException(String.join("; ", faults));
        }
        return found;
    }

    private static List<String> lines(Path file) throws IOException {
        try {
            return Files.readAllLines(file);
        } catch (NoSuchFileException gone) {
            throw new IOException("there is no file " + file, gone);
        }
    }

    private static Instance instance(String[] words) {
        if (words.length > 2) {
            throw new IllegalArgumentException("an address and a weight are expected, nothing more");
        }
        Instance plain = Instance.at(words[0]);
        try {
            return words.length == 1 ? plain : plain.weighing(Integer.parseInt(words[1]));
        } catch (NumberFormatException notANumber) {
            throw new IllegalArgumentException("the weight is a number from 1 to 1000, not " + words[1], notANumber);
        }
    }
}
