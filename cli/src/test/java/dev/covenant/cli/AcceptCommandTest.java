package dev.covenant.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A break that somebody answers for. */
class AcceptCommandTest {
    @TempDir
    Path folder;

    private ShopProject shop = new ShopProject(Path.of(""));

    @BeforeEach
    void breakIt() {
        shop = ShopProject.in(folder).settings("baseline: released");
        shop.write("released/orders.yaml", ShopProject.ORDERS);
        shop.contract(ShopProject.WITHOUT_TOTAL);
    }

    private String fingerprint() throws IOException {
        for (JsonNode finding : new ObjectMapper()
                .readTree(shop.run("check", "--format", "json").out())
                .path("findings")) {
            if (finding.path("rule").asText().equals("field.removed")) {
                return finding.path("fingerprint").asText();
            }
        }
        throw new AssertionError("nothing breaks");
    }

    private CommandRun accept(String... more) throws IOException {
        String[] words = new String[more.length + 1];
        words[0] = fingerprint();
        System.arraycopy(more, 0, words, 1, more.length);
        return shop.run("accept", words);
    }

    @Test
    void whatIsAcceptedPassesUntilItsDay() throws IOException {
        CommandRun run = accept("--reason", "nobody reads it", "--until", "2026-06-30", "--by", "jane");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("accepted in ", "covenant-accept.yaml");
        assertThat(shop.path("covenant-accept.yaml"))
                .content()
                .contains(fingerprint(), "nobody reads it", "2026-06-30", "jane");

        CommandRun before = shop.run("check");
        assertThat(before.code()).as(before.out()).isZero();
        assertThat(before.out()).contains("accepted");
        shop.write("later", "");
        CommandRun after =
                CommandRun.of("check", "--config", shop.path("covenant.yaml").toString(), "--today", "2026-07-01");
        assertThat(after.code()).isEqualTo(1);
        assertThat(after.out()).contains("policy.acceptance.expired");
    }

    @Test
    void aFileOfOnesOwnIsAddedTo() throws IOException {
        Path own = shop.write("own.yaml", "# ours\n");
        CommandRun run =
                accept("--reason", "r", "--until", "2.0.0", "--ticket", "SHOP-1", "--accept-file", own.toString());
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(own).content().startsWith("# ours\n").contains("SHOP-1");
        assertThat(shop.path("covenant-accept.yaml")).doesNotExist();
        assertThat(shop.run("check").code()).isEqualTo(1);
        assertThat(shop.run("check", "--accept-file", own.toString()).code()).isZero();
    }

    @Test
    void namedSidesAreJudgedAndTheFileLiesBesideTheSettings() throws IOException {
        String old = shop.path("released/orders.yaml").toString();
        String revised = shop.path("api/orders.yaml").toString();
        CommandRun run = accept(old, revised, "--reason", "r", "--until", "2026-02-01");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(shop.path("covenant-accept.yaml")).exists();
    }

    @Test
    void aCommentInTheContractAcceptsToo() {
        String comment = "    # covenant:accept field.removed until=2026-06-30 reason=\"nobody reads it\"\n";
        shop.contract(ShopProject.WITHOUT_TOTAL.replace("    Order:\n", comment + "    Order:\n"));
        CommandRun run = shop.run("check", "--rule", "version.bump.insufficient=off");
        assertThat(run.code()).as(run.out() + run.err()).isZero();
        shop.contract(ShopProject.WITHOUT_TOTAL.replace(
                "    Order:\n", comment.replace(" until=2026-06-30", "") + "    Order:\n"));
        CommandRun without = shop.run("check");
        assertThat(without.code()).isEqualTo(2);
        assertThat(without.err()).contains("orders.yaml:", "until");
    }

    @Test
    void whatWouldStayForEverOrIsNotThereIsRefused() throws IOException {
        CommandRun bare = shop.run("accept");
        assertThat(bare.code()).isEqualTo(2);
        assertThat(bare.err()).contains("which finding?", "--reason is required", "--until is required");
        CommandRun unknown = shop.run("accept", "000000000000", "--reason", "r", "--until", "2026-06-30");
        assertThat(unknown.code()).isEqualTo(2);
        assertThat(unknown.err()).contains("000000000000");
        CommandRun past = accept("--reason", "r", "--until", "2025-06-30");
        assertThat(past.code()).isEqualTo(2);
        assertThat(past.err()).contains("2025-06-30");
        assertThat(shop.path("covenant-accept.yaml")).doesNotExist();
    }
}
