package dev.covenant.gate.baseline;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A repository, worktree or not, as far as commits are read from it.
 *
 * @param top the folder of its root; where there is no work tree the repository itself
 * @param prefix of the folder that it was opened in, below the root; empty or ends with {@code /}
 * @param shallow whether older commits were left out when it was cloned
 */
record GitRepository(Git git, Path top, String prefix, boolean shallow) {
    private static final Pattern TAG = Pattern.compile("(?<![0-9.])(\\d+\\.\\d+\\.\\d+(?:[-+][0-9A-Za-z.+-]+)?)$");
    private static final List<String> BATCH = List.of("cat-file", "--batch");

    /**
     * A file of a commit.
     *
     * @param mode as git says it: {@code 100644}, {@code 120000} for a link
     * @param id of its content
     * @param path from the root
     */
    record Entry(String mode, String id, String path) {
        boolean isFile() {
            return mode.startsWith("100");
        }

        boolean isLink() {
            return mode.equals("120000");
        }
    }

    /** The repository that a folder is in. */
    static GitRepository open(Git git) throws UnreachableException, IOException {
        Git.Answer answer = git.run("rev-parse", "--is-shallow-repository", "--show-prefix");
        if (!answer.succeeded()) {
            String hint = answer.complaint().contains("dubious ownership")
                    ? "the folder belongs to another user, as in containers: run git config --global --add"
                            + " safe.directory " + shown(git.folder())
                    : "run this inside the repository, or name a file or a folder as the baseline";
            throw new UnreachableException(
                    "no commit of " + shown(git.folder()) + " can be read: " + answer.complaint(), hint);
        }
        List<String> lines = answer.lines();
        String prefix = lines.size() > 1 ? lines.get(1) : "";
        Path top = git.folder().toRealPath();
        for (int depth = prefix.isEmpty() ? 0 : Path.of(prefix).getNameCount(); depth > 0; depth--) {
            Path parent = top.getParent();
            top = parent == null ? top : parent;
        }
        return new GitRepository(git, top, prefix, lines.get(0).equals("true"));
    }

    private static String shown(Path folder) {
        return folder.toAbsolutePath().normalize().toString();
    }

    /** The commit's id; empty when it is not here. */
    Optional<String> commit(String ref) throws UnreachableException, IOException {
        Git.Answer answer = git.run("rev-parse", "--verify", "--quiet", ref + "^{commit}");
        return answer.succeeded() ? Optional.of(answer.output().strip()) : Optional.empty();
    }

    /** The version that a tag is named after: {@code 1.4.2} of {@code v1.4.2} and {@code orders-1.4.2}; empty for branches and commits. */
    Optional<String> release(String ref) throws UnreachableException, IOException {
        Matcher version = TAG.matcher(ref);
        boolean tag = version.find() && commit("refs/tags/" + ref).isPresent();
        return tag ? Optional.of(version.group(1)) : Optional.empty();
    }

    /** All files of a commit. */
    List<Entry> files(String commit) throws UnreachableException, IOException {
        List<Entry> entries = new ArrayList<>();
        List<String> command = List.of("ls-tree", "-r", "-z", "--full-tree", commit);
        Git.Answer answer = git.run(Path.of(""), out -> readEntries(out, entries), command);
        require(answer, "the files of " + commit);
        return entries;
    }

    private static void readEntries(InputStream out, List<Entry> entries) throws IOException {
        // mode SP type SP id TAB path NUL
        for (String line : new String(out.readAllBytes(), StandardCharsets.UTF_8).split("\0", -1)) {
            int tab = line.indexOf('\t');
            String[] facts = line.substring(0, Math.max(tab, 0)).split(" ", -1);
            if (facts.length == 3) {
                entries.add(new Entry(facts[0], facts[2], line.substring(tab + 1)));
            }
        }
    }

    /** The content of a small file, such as a link. */
    String text(Entry entry) throws UnreachableException, IOException {
        Git.Answer answer = git.run("cat-file", "blob", entry.id());
        require(answer, entry.path());
        return answer.output();
    }

    /**
     * Copies contents.
     *
     * @param targets where to, and the id of what
     */
    void copy(Map<Path, String> targets) throws UnreachableException, IOException {
        Path wanted = git.work().resolve("git-objects");
        Files.write(wanted, targets.values(), StandardCharsets.US_ASCII);
        Git.Answer answer = git.run(wanted, out -> readContents(new DataInputStream(out), targets), BATCH);
        require(answer, "the files of a commit");
    }

    private static void readContents(DataInputStream out, Map<Path, String> targets) throws IOException {
        for (Map.Entry<Path, String> target : targets.entrySet()) {
            // id SP type SP size LF content LF
            String[] facts = line(out).split(" ", -1);
            if (facts.length != 3) {
                throw new IOException("git does not have the object " + target.getValue());
            }
            byte[] content = new byte[Integer.parseInt(facts[2])];
            out.readFully(content);
            out.readByte();
            Files.createDirectories(target.getKey().getParent());
            Files.write(target.getKey(), content);
        }
    }

    private static String line(InputStream out) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = out.read(); next >= 0 && next != '\n'; next = out.read()) {
            line.append((char) next);
        }
        return line.toString();
    }

    private static void require(Git.Answer answer, String what) throws UnreachableException {
        if (!answer.succeeded()) {
            throw new UnreachableException(
                    "git cannot read " + what + ": " + answer.complaint(), "git fsck says whether the clone is whole");
        }
    }
}
