package dev.covenant.gate.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.covenant.gate.Side;
import dev.covenant.model.ReadOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With the git that is installed, on repositories made for the test. */
class GitBaselineTest {
    @TempDir
    Path folder;

    private Path repository;
    private Path file;

    @BeforeEach
    void setUp() throws IOException, InterruptedException {
        repository = Files.createDirectories(folder.toRealPath().resolve("repository"));
        assumeTrue(isInstalled(), "no git here");
        git("init", "-q", "-b", "main");
        file = Contracts.write(
                repository.resolve("api/orders.yaml"), Contracts.openApi("Old", "$ref: 'parts/thing.yaml#/Thing'"));
        Contracts.write(repository.resolve("api/parts/thing.yaml"), "Thing: {type: string}");
        Contracts.write(repository.resolve("README.md"), "no contract");
        commit();
        Contracts.write(file, Contracts.openApi("New"));
    }

    @Test
    void aFileOfACommitIsReadWithWhatItRefersTo() {
        try (Baselines baselines = baselines(repository)) {
            Side side = Contracts.side(baselines.find(parse("main:api/orders.yaml")));

            assertThat(Contracts.titles(side)).containsExactly("Old");
            assertThat(side.label()).isEqualTo("main:api/orders.yaml");
            assertThat(side.shownFile(side.contracts().get(0).contract().location()))
                    .isEqualTo("main:api/orders.yaml");
        }
    }

    @Test
    void aFolderOfACommitIsReadFromASubfolder() {
        try (Baselines baselines = baselines(repository.resolve("api"))) {
            assertThat(Contracts.keys(Contracts.side(baselines.find(parse("HEAD:api")))))
                    .containsExactly("orders.yaml");
            assertThat(Contracts.titles(Contracts.side(baselines.find(parse("HEAD:./orders.yaml")))))
                    .containsExactly("Old");
            assertThat(Contracts.titles(Contracts.side(baselines.find(parse("HEAD:orders.yaml")))))
                    .containsExactly("Old");
        }
    }

    @Test
    void aRefAloneMeansTheFilesOfTheNewSide() {
        try (Baselines baselines = baselines(repository, Path.of("api"))) {
            assertThat(Contracts.titles(Contracts.side(baselines.find(parse("git:main")))))
                    .containsExactly("Old");
        }
    }

    @Test
    void tagsAndCommitsAreRefs() throws IOException, InterruptedException {
        git("tag", "-a", "v1.0", "-m", "release");
        Contracts.write(file, Contracts.openApi("Later"));
        commit();

        try (Baselines baselines = baselines(repository)) {
            assertThat(Contracts.titles(Contracts.side(baselines.find(parse("v1.0:api")))))
                    .containsExactly("Old");
            assertThat(Contracts.titles(Contracts.side(baselines.find(parse("HEAD~1:api")))))
                    .containsExactly("Old");
        }
    }

    @Test
    void aTagThatIsNamedAfterAVersionIsThatRelease() throws IOException, InterruptedException {
        git("tag", "orders-1.4.2");
        git("branch", "hotfix-1.4.3");

        try (Baselines baselines = baselines(repository)) {
            assertThat(Contracts.side(baselines.find(parse("orders-1.4.2:api"))).version())
                    .contains("1.4.2");
            assertThat(Contracts.side(baselines.find(parse("hotfix-1.4.3:api"))).version())
                    .isEmpty();
        }
    }

    @Test
    void whatCannotBeReadIsToldWithItsPlaceInTheCommit() throws IOException, InterruptedException {
        Contracts.write(file, "openapi: [");
        commit();

        try (Baselines baselines = baselines(repository)) {
            assertThat(baselines.find(parse("main:api/orders.yaml")))
                    .isInstanceOfSatisfying(
                            SideResult.Unreadable.class,
                            result -> assertThat(result.diagnostics()
                                            .get(0)
                                            .location()
                                            .file())
                                    .isEqualTo("main:api/orders.yaml"));
        }
    }

    @Test
    void aWorktreeSeesTheSameCommits() throws IOException, InterruptedException {
        git("worktree", "add", "-q", "--detach", folder.resolve("tree").toString());

        try (Baselines baselines = baselines(folder.resolve("tree"))) {
            assertThat(Contracts.titles(Contracts.side(baselines.find(parse("main:api")))))
                    .containsExactly("Old");
        }
    }

    @Test
    void aBareRepositoryHasCommitsToo() throws IOException, InterruptedException {
        git(
                "clone",
                "-q",
                "--bare",
                repository.toString(),
                folder.resolve("bare.git").toString());

        try (Baselines baselines = baselines(folder.resolve("bare.git"))) {
            assertThat(Contracts.titles(Contracts.side(baselines.find(parse("main:api")))))
                    .containsExactly("Old");
        }
    }

    @Test
    void includeRootsAreThoseOfTheCommit() throws IOException, InterruptedException {
        Contracts.write(file, Contracts.openApi("Old", "$ref: '../common/id.yaml#/Id'"));
        Path common = Contracts.write(repository.resolve("common/id.yaml"), "Id: {type: integer}");
        commit();
        Files.delete(common);
        ContractFiles current = ContractFiles.of(
                List.of(file), ReadOptions.defaults().withIncludeRoots(List.of(repository.resolve("common"))));

        try (Baselines baselines = new Baselines(
                new BaselineContext(repository, current, Releases.none(), Optional.empty(), Optional.empty()))) {
            assertThat(baselines.find(parse("main:api/orders.yaml")))
                    .isInstanceOfSatisfying(
                            SideResult.Found.class,
                            found -> assertThat(found.diagnostics()).isEmpty());
        }
    }

    @Test
    void importsThatABuildHasTakenOutOfJarsAreFoundByOldContractsToo() throws IOException, InterruptedException {
        ReadOptions options = Contracts.withProtoc();
        Contracts.write(
                repository.resolve("proto/shop/user.proto"),
                "syntax = \"proto3\"; package shop; import \"acme/money.proto\"; message User { acme.Money m = 1; }");
        Contracts.write(repository.resolve(".gitignore"), "target");
        commit();
        Contracts.write(
                repository.resolve("target/jar/acme/money.proto"),
                "syntax = \"proto3\"; package acme; message Money {}");
        List<Path> roots = List.of(repository.resolve("proto"), repository.resolve("target/jar"));
        ContractFiles current = ContractFiles.of(List.of(repository.resolve("proto")), options.withIncludeRoots(roots));

        try (Baselines baselines = new Baselines(
                new BaselineContext(repository, current, Releases.none(), Optional.empty(), Optional.empty()))) {
            assertThat(Contracts.keys(Contracts.side(baselines.find(parse("git:main")))))
                    .containsExactly("*.proto");
        }
    }

    @Test
    void aContractThatTheCommitDoesNotHaveIsNoneYet() throws IOException {
        Contracts.write(repository.resolve("api/users.yaml"), Contracts.openApi("Users"));

        try (Baselines baselines = baselines(repository)) {
            assertThat(baselines.find(parse("main:api/users.yaml")))
                    .isInstanceOfSatisfying(
                            SideResult.NoneYet.class,
                            none -> assertThat(none.message()).contains("main", "api/users.yaml"));
        }
    }

    @Test
    void aPathThatIsNowhereIsAMistakeAndNoFirstRelease() {
        SideResult.Unreachable nowhere = unreachable(repository, "main:api/ordrs.yaml");

        assertThat(nowhere.message()).contains("main does not have api/ordrs.yaml", "no such path here");
        assertThat(nowhere.hint()).contains("did you mean 'api/orders.yaml'?");
        assertThat(unreachable(repository.resolve("api"), "main:ordrs.yaml").hint())
                .contains("did you mean 'api/orders.yaml'?");
        assertThat(unreachable(repository, "main:apis").hint()).contains("did you mean 'api'?");
        assertThat(unreachable(repository, "main:entirely/elsewhere").hint()).contains("git ls-tree");
    }

    @Test
    void aRefThatIsNotHereIsUnreachableAndSaysHowToGetIt() {
        assertThat(unreachable(repository, "release/2:api").hint())
                .contains("git fetch origin release/2:refs/remotes/origin/release/2");
    }

    @Test
    void aBranchOfTheRemoteIsNamedWhenItWasMeant() throws IOException, InterruptedException {
        git("update-ref", "refs/remotes/origin/develop", "HEAD");

        assertThat(unreachable(repository, "develop:api").hint()).contains("there is origin/develop");
    }

    @Test
    void inAShallowCloneTheHintIsToFetchMore() throws IOException, InterruptedException {
        commit();
        git(
                "clone",
                "-q",
                "--depth",
                "1",
                "file://" + repository,
                folder.resolve("shallow").toString());

        assertThat(unreachable(folder.resolve("shallow"), "HEAD~1:api").hint()).contains("shallow", "fetch-depth: 0");
    }

    @Test
    void outsideARepositoryNothingIsReachable() throws IOException {
        Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));

        assertThat(unreachable(elsewhere, "main:api").message()).contains("not a git repository");
    }

    @Test
    void withoutGitTheMessageSaysSo() throws IOException {
        Git git = new Git("no-such-git-program", repository, folder);

        assertThatThrownBy(() -> GitRepository.open(git))
                .isInstanceOf(UnreachableException.class)
                .hasMessageContaining("no-such-git-program");
    }

    @Test
    void linksAreCopiedAsWhatTheyLeadToInTheCommitAndNeverLeaveIt() throws IOException, InterruptedException {
        Path secret = Contracts.write(folder.resolve("secret.yaml"), Contracts.openApi("Secret"));
        Files.createSymbolicLink(repository.resolve("api/inside.yaml"), Path.of("orders.yaml"));
        Files.createSymbolicLink(repository.resolve("api/outside.yaml"), secret.toRealPath());
        Files.createSymbolicLink(repository.resolve("api/up.yaml"), Path.of("../../secret.yaml"));
        Contracts.write(file, Contracts.openApi("Old"));
        commit();

        try (Baselines baselines = baselines(repository)) {
            assertThat(Contracts.keys(Contracts.side(baselines.find(parse("main:api")))))
                    .containsExactly("inside.yaml", "orders.yaml");
        }
    }

    @Test
    void namesWithSpacesAndOtherLettersAreNames() throws IOException, InterruptedException {
        Contracts.write(repository.resolve("api/größe und [x].yaml"), Contracts.openApi("Odd"));
        commit();

        try (Baselines baselines = baselines(repository)) {
            assertThat(Contracts.titles(Contracts.side(baselines.find(parse("main:api/größe und [x].yaml")))))
                    .containsExactly("Odd");
        }
    }

    @Test
    void hooksAndFiltersOfTheRepositoryAreNotRun() throws IOException, InterruptedException {
        Path mark = folder.resolve("mark");
        Contracts.write(repository.resolve(".gitattributes"), "*.yaml filter=evil diff=evil\n");
        git("config", "filter.evil.smudge", "touch " + mark + "; cat");
        git("config", "diff.evil.textconv", "touch " + mark + "; cat");
        git("config", "core.fsmonitor", "touch " + mark);
        commit();
        Files.deleteIfExists(mark);

        try (Baselines baselines = baselines(repository)) {
            Contracts.side(baselines.find(parse("HEAD:api")));
        }
        assertThat(mark).doesNotExist();
    }

    @Test
    void copiesAreGoneWhenTheyAreNoLongerNeeded() {
        Side side;
        try (Baselines baselines = baselines(repository)) {
            side = Contracts.side(baselines.find(parse("main:api")));
            assertThat(side.root()).isDirectory();
        }
        assertThat(side.root()).doesNotExist();
    }

    private SideResult.Unreachable unreachable(Path where, String text) {
        try (Baselines baselines = baselines(where)) {
            SideResult result = baselines.find(parse(text));
            assertThat(result).isInstanceOf(SideResult.Unreachable.class);
            return (SideResult.Unreachable) result;
        }
    }

    private Baseline parse(String text) {
        return Baseline.parse(text, repository);
    }

    private static Baselines baselines(Path where, Path... current) {
        return new Baselines(new BaselineContext(
                where,
                ContractFiles.of(List.of(current), ReadOptions.defaults()),
                Releases.none(),
                Optional.empty(),
                Optional.empty()));
    }

    private void commit() throws IOException, InterruptedException {
        git("add", "-A");
        git("-c", "user.name=a", "-c", "user.email=a@example.com", "commit", "-q", "--allow-empty", "-m", "change");
    }

    private void git(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("git", "-c", "commit.gpgSign=false", "-c", "tag.gpgSign=false"));
        command.addAll(List.of("-c", "user.name=a", "-c", "user.email=a@example.com"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(repository.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as("%s: %s", command, output).isZero();
    }

    private static boolean isInstalled() throws InterruptedException {
        try {
            return new ProcessBuilder("git", "--version").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
