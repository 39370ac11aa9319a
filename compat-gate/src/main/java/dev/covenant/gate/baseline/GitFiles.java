package dev.covenant.gate.baseline;

import dev.covenant.model.Spelling;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The files of one commit, of which some are copied. */
final class GitFiles {
    private static final int LINKS = 8;

    private final GitRepository repository;
    private final Map<String, GitRepository.Entry> entries = new LinkedHashMap<>();

    GitFiles(GitRepository repository, List<GitRepository.Entry> entries) {
        this.repository = repository;
        entries.forEach(entry -> this.entries.put(entry.path(), entry));
    }

    GitRepository repository() {
        return repository;
    }

    /** A path that somebody wrote, from the root; like git, but where there is no such path, from where they are. */
    Optional<String> existing(String path) {
        return meant(path).filter(this::has).findFirst();
    }

    /** Whether what such a path may mean is in the work tree, be it in a commit or not. */
    boolean isCheckedOut(String path) {
        return meant(path).anyMatch(meant -> Files.exists(repository.top().resolve(meant)));
    }

    /** The contract, or the folder of contracts, whose path is spelled most like a wrong one. */
    Optional<String> nearest(String path) {
        Set<String> known = new TreeSet<>();
        for (String file : entries.keySet()) {
            if (ContractSearch.hasEnding(file)) {
                known.add(file);
                known.add(file.substring(0, Math.max(0, file.lastIndexOf('/'))));
            }
        }
        return meant(path)
                .flatMap(meant -> Spelling.nearest(meant, known).stream())
                .findFirst();
    }

    private Stream<String> meant(String path) {
        boolean relative = path.startsWith("./") || path.startsWith("../");
        Optional<String> fromRoot = relative ? Optional.empty() : normal(path);
        return Stream.concat(fromRoot.stream(), normal(repository.prefix() + path).stream());
    }

    private static Optional<String> normal(String path) {
        try {
            Path normal = Path.of(path).normalize();
            boolean outside = normal.isAbsolute() || normal.startsWith("..");
            return outside ? Optional.empty() : Optional.of(normal.toString().replace('\\', '/'));
        } catch (InvalidPathException e) {
            // Nothing can be called so here.
            return Optional.empty();
        }
    }

    /** Whether there is a file or folder of that path from the root. */
    boolean has(String path) {
        return entries.containsKey(path) || entries.keySet().stream().anyMatch(entry -> isBelow(entry, path));
    }

    private static boolean isBelow(String file, String folder) {
        return folder.isEmpty() || file.startsWith(folder + "/");
    }

    /**
     * Copies contracts, what may belong to them, and folders that may be referred to. Links are copied as what they lead to in the
     * same commit; those that lead elsewhere are not.
     */
    void copy(List<String> contracts, List<String> roots, Path target) throws UnreachableException, IOException {
        List<String> folders = new ArrayList<>(roots);
        for (String contract : contracts) {
            int slash = contract.lastIndexOf('/');
            folders.add(entries.containsKey(contract) ? contract.substring(0, Math.max(slash, 0)) : contract);
        }
        // Imports of proto files begin at a folder that may be any of those above.
        boolean proto = entries.keySet().stream()
                .filter(file -> file.endsWith(".proto"))
                .anyMatch(file -> folders.stream().anyMatch(folder -> isBelow(file, folder)));
        Map<Path, String> copies = new LinkedHashMap<>();
        for (GitRepository.Entry entry : entries.values()) {
            String path = entry.path();
            boolean near = folders.stream().anyMatch(folder -> isBelow(path, folder));
            boolean wanted = near ? ContractSearch.hasEnding(path) : proto && path.endsWith(".proto");
            if (wanted || contracts.contains(path)) {
                put(entry, target, copies);
            }
        }
        repository.copy(copies);
    }

    private void put(GitRepository.Entry entry, Path target, Map<Path, String> copies)
            throws UnreachableException, IOException {
        Optional<GitRepository.Entry> file = resolved(entry);
        Path copy = target.resolve(entry.path()).normalize();
        if (file.isPresent() && copy.startsWith(target)) {
            copies.put(copy, file.get().id());
        }
    }

    private Optional<GitRepository.Entry> resolved(GitRepository.Entry entry) throws UnreachableException, IOException {
        GitRepository.Entry at = entry;
        for (int i = 0; i < LINKS && at != null && at.isLink(); i++) {
            Path folder = Path.of(at.path()).getParent();
            String link = repository.text(at);
            at = normal(folder == null ? link : folder + "/" + link)
                    .map(entries::get)
                    .orElse(null);
        }
        return Optional.ofNullable(at).filter(GitRepository.Entry::isFile);
    }
}
