package dev.covenant.policy;

import dev.covenant.model.Spelling;
import dev.covenant.runtime.Policy;
import dev.covenant.runtime.Target;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a {@code covenant.yaml} says: targets with their instances, and how each is called. Immutable; read anew to follow the file.
 *
 * <pre>{@code
 * defaults:
 *   profile: low-latency
 * targets:
 *   order-service:
 *     instances: [http://a:8080, http://b:8080]
 *     deadline: 800ms
 * }</pre>
 */
public final class CovenantFile {
    /** More than any settings need: what is larger is another file. */
    static final int LIMIT = 1024 * 1024;

    private final String file;
    private final Map<String, Entry> entries;

    private CovenantFile(String file, Map<String, Entry> entries) {
        this.file = file;
        this.entries = new TreeMap<>(entries);
    }

    /** What is said of one target. */
    record Entry(Optional<Whereabouts> whereabouts, Policy policy) {}

    /**
     * Reads a file.
     *
     * @param file JSON or YAML; what it says of other files is relative to its folder
     * @throws InvalidCovenantFileException when it cannot be opened, or anything is wrong with it
     */
    public static CovenantFile read(Path file) {
        Faults faults = new Faults();
        Map<String, Entry> entries = Map.of();
        try (InputStream in = Files.newInputStream(file)) {
            entries = new FileReader(file, faults).read(in.readNBytes(LIMIT + 1));
        } catch (IOException e) {
            faults.unreadable(file, e);
        }
        if (!faults.all().isEmpty()) {
            throw new InvalidCovenantFileException(faults.all());
        }
        return new CovenantFile(file.toString(), entries);
    }

    /** The names of all targets, sorted. */
    public Set<String> names() {
        return new TreeSet<>(entries.keySet());
    }

    /**
     * A target with its instances. Those that are found by DNS or in a file are looked up now and whenever they are out of date.
     *
     * @throws IllegalArgumentException when the file has no such target, or says nothing of its instances
     */
    public Target target(String name) {
        Whereabouts known = entry(name)
                .whereabouts()
                .orElseThrow(() -> new IllegalArgumentException(file + " does not say where the instances of '" + name
                        + "' are; write instances, dns or file, or give them in code: Target.of(\"" + name
                        + "\").instances(...)"));
        return known.of(Target.of(name));
    }

    /**
     * How a target is called.
     *
     * @throws IllegalArgumentException when the file has no such target
     */
    public Policy policy(String name) {
        return entry(name).policy();
    }

    private Entry entry(String name) {
        Entry entry = entries.get(name);
        if (entry == null) {
            String hint = Spelling.hint(name, entries.keySet());
            String all = "it has " + (entries.isEmpty() ? "none" : String.join(", ", List.copyOf(entries.keySet())));
            throw new IllegalArgumentException(
                    file + " has no target '" + name + "'; " + (hint.isEmpty() ? all : hint));
        }
        return entry;
    }

    @Override
    public String toString() {
        return file + " " + entries.keySet();
    }
}
