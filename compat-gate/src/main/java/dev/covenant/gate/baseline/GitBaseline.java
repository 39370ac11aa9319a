package dev.covenant.gate.baseline;

import dev.covenant.model.ReadOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a side out of a commit, whatever is checked out. */
final class GitBaseline {
    private static final String PROGRAM = "git";

    private final BaselineContext context;
    private final TemporaryFolders temporary;

    GitBaseline(BaselineContext context, TemporaryFolders temporary) {
        this.context = context;
        this.temporary = temporary;
    }

    SideResult find(Baseline.Git baseline) throws UnreachableException, IOException {
        Path folder = context.folder().toAbsolutePath().normalize();
        GitRepository repository = GitRepository.open(new Git(PROGRAM, folder, temporary.create()));
        Optional<String> commit = repository.commit(baseline.ref());
        if (commit.isEmpty()) {
            throw missing(baseline.ref(), repository);
        }
        GitFiles files = new GitFiles(repository, repository.files(commit.get()));
        List<String> wanted = new ArrayList<>();
        for (String path : wanted(baseline, repository)) {
            files.existing(path).ifPresent(wanted::add);
        }
        return wanted.isEmpty() ? absent(baseline, files) : read(baseline, wanted, files);
    }

    /** A contract that is new is here already; a path that is nowhere is a mistake, and no first release. */
    private SideResult absent(Baseline.Git baseline, GitFiles files) throws UnreachableException, IOException {
        String paths = String.join(", ", wanted(baseline, files.repository()));
        String message = baseline.ref() + " does not have " + paths + " (from the root of the repository)";
        if (baseline.path().isEmpty() || files.isCheckedOut(baseline.path())) {
            return new SideResult.NoneYet(message + ": nothing to break");
        }
        throw new UnreachableException(
                message + ", and there is no such path here",
                files.nearest(baseline.path())
                        .map(near -> "did you mean '" + near + "'?")
                        .orElse("git ls-tree -r --name-only " + baseline.ref() + " lists what it has"));
    }

    private List<String> wanted(Baseline.Git baseline, GitRepository repository) throws IOException {
        if (!baseline.path().isEmpty()) {
            return List.of(baseline.path());
        }
        List<String> paths = new ArrayList<>();
        for (Path contract : context.current().contracts()) {
            inRepository(contract, repository).ifPresent(paths::add);
        }
        return paths;
    }

    private SideResult read(Baseline.Git baseline, List<String> wanted, GitFiles files)
            throws UnreachableException, IOException {
        Path copies = temporary.create();
        List<String> roots = new ArrayList<>();
        List<Path> includeRoots = new ArrayList<>();
        for (Path root : context.current().options().includeRoots()) {
            // What a build has made lies in the repository and in no commit.
            Optional<String> own = inRepository(root, files.repository()).filter(files::has);
            own.ifPresent(roots::add);
            includeRoots.add(own.map(copies::resolve).orElse(root));
        }
        files.copy(wanted, roots, copies);
        ReadOptions options = context.current()
                .options()
                .withIncludeRoots(
                        includeRoots.stream().filter(Files::isDirectory).toList());
        List<Path> contracts = wanted.stream().map(copies::resolve).toList();
        SideOrigin origin = new SideOrigin(
                baseline.ref() + ":" + String.join(",", wanted),
                files.repository().release(baseline.ref()),
                copies,
                baseline.ref() + ":");
        return SideReader.read(origin, new ContractFiles(contracts, List.of(), options));
    }

    /** A path of the working directory as git calls it; empty when it lies outside. */
    private Optional<String> inRepository(Path path, GitRepository repository) throws IOException {
        Path absolute = context.folder().toAbsolutePath().resolve(path).normalize();
        Path real = Files.exists(absolute) ? absolute.toRealPath() : absolute;
        return real.startsWith(repository.top())
                ? Optional.of(repository.top().relativize(real).toString().replace('\\', '/'))
                : Optional.empty();
    }

    private static UnreachableException missing(String ref, GitRepository repository)
            throws UnreachableException, IOException {
        String message = "there is no branch, tag or commit '" + ref + "' in " + repository.top();
        if (repository.commit("origin/" + ref).isPresent()) {
            return new UnreachableException(message, "there is origin/" + ref + ": name that");
        }
        String branch = ref.startsWith("origin/") ? ref.substring("origin/".length()) : ref;
        String fetch = "git fetch origin " + branch + ":refs/remotes/origin/" + branch;
        String shallow =
                "this is a shallow clone: let the build server fetch all of it (actions/checkout: fetch-depth: 0;"
                        + " GitLab: GIT_DEPTH: 0), or run " + fetch;
        return new UnreachableException(
                message, repository.shallow() ? shallow : "run " + fetch + ", or correct the name");
    }
}
