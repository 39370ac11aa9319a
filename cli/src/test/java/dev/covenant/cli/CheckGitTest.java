package dev.covenant.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Baselines in a git repository, made by the git of this machine; skipped visibly where there is none. */
class CheckGitTest {
    @TempDir
    Path folder;

    private ShopProject shop = new ShopProject(Path.of(""));

    @BeforeEach
    void commit() throws Exception {
        shop = ShopProject.in(folder.resolve("shop")).settings("baseline: v1.0.0:api");
        assumeThat(git(shop.folder(), "init", "-q", "-b", "main"))
                .as("git is here")
                .isZero();
        git(shop.folder(), "add", ".");
        git(shop.folder(), "commit", "-q", "-m", "first");
        git(shop.folder(), "tag", "v1.0.0");
        shop.contract(ShopProject.WITHOUT_TOTAL);
    }

    /** Neither the user's settings nor the repository around this project have a say. */
    private static int git(Path where, String... words) throws InterruptedException {
        List<String> command = new ArrayList<>(List.of("git", "-c", "user.name=t", "-c", "user.email=t@example.com"));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(where.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("GIT_CONFIG_GLOBAL", File.separator + "dev" + File.separator + "null");
        builder.environment().put("GIT_CONFIG_NOSYSTEM", "1");
        try {
            Process process = builder.start();
            return process.waitFor(60, TimeUnit.SECONDS) ? process.exitValue() : -1;
        } catch (IOException e) {
            return -1;
        }
    }

    @Test
    void theContractOfACommitIsTheOldOne() {
        CommandRun run = shop.run("check");
        assertThat(run.code()).as(run.err()).isEqualTo(1);
        assertThat(run.out()).contains("baseline v1.0.0:api", "v1.0.0:api/orders.yaml:20:16 (old)");
        assertThat(shop.contract(ShopProject.WITH_NOTE).run("check").code()).isZero();
    }

    @Test
    void theMigrationGuideCallsTheContractOfACommitByItsPlaceThere() {
        String revised = shop.path("api/orders.yaml").toString();
        CommandRun run = shop.run("migration", "v1.0.0:api/orders.yaml", revised);
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).startsWith("## From v1.0.0:api/orders.yaml to ");
    }

    @Test
    void aCheckoutWithoutABranchAndWithoutHistoryIsEnough() throws Exception {
        ShopProject clone = new ShopProject(folder.resolve("clone"));
        git(folder, "clone", "-q", "--depth", "1", shop.folder().toUri().toString(), "clone");
        git(clone.folder(), "checkout", "-q", "--detach");
        clone.contract(ShopProject.WITHOUT_TOTAL).settings("baseline: HEAD:api");
        assertThat(clone.run("check").code()).isEqualTo(1);
        clone.settings("baseline: main:api");
        assertThat(clone.run("check").code()).isEqualTo(1);
    }

    @Test
    void aBranchThatIsNotHereIsOutOfReach() {
        CommandRun run = shop.settings("baseline: release-9:api").run("check");
        assertThat(run.code()).isEqualTo(4);
        assertThat(run.err()).contains("'release-9'", "git fetch");
    }

    @Test
    void aFileThatTheCommitDoesNotHaveIsNew() {
        shop.write("events/orders.yaml", ShopProject.ORDERS);
        CommandRun run = shop.settings("baseline: main:events").run("check");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("main:events", "first release");
    }

    @Test
    void aPathThatIsNeitherThereNorHereIsOutOfReach() {
        CommandRun run = shop.settings("baseline: main:api/order.yaml").run("check");
        assertThat(run.code()).isEqualTo(4);
        assertThat(run.err()).contains("main does not have api/order.yaml", "did you mean 'api/orders.yaml'?");
    }

    @Test
    void theChangelogOfATagIsAskedForByItsName() {
        CommandRun run = shop.settings("baseline: main:api").run("changelog", "--from", "v1.0.0");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("total");
    }
}
