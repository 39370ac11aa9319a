package dev.covenant.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The page {@code docs/compatibility.md}, and the tables that the gate's files are read with, are one. Run with
 * {@code -Dcovenant.rewrite=true} to write it.
 */
final class CompatibilityPageTest {
    private static final Path PAGE = Path.of("../docs/compatibility.md");
    private static final Pattern EXAMPLE = Pattern.compile("(?s)```yaml\n(.*?)```");

    @TempDir
    Path folder;

    @BeforeEach
    void requireDocs() {
        assumeThat(Files.isDirectory(Path.of("../docs")))
                .as("the project's docs folder is here")
                .isTrue();
    }

    @Test
    void pageListsAllThatCanBeSaid() throws IOException {
        if (Boolean.getBoolean("covenant.rewrite")) {
            Files.writeString(PAGE, page());
        }

        assertThat(PAGE).as("written anew with -Dcovenant.rewrite=true").hasContent(page());
    }

    @Test
    void examplesOfThePageCanBeRead() throws IOException {
        List<String> examples = EXAMPLE.matcher(Files.readString(PAGE))
                .results()
                .map(found -> found.group(1))
                .toList();

        assertThat(examples).hasSize(2);
        Path settings = Files.writeString(folder.resolve(GateFile.NAME), examples.get(0));
        assertThat(GateFile.read(settings).orThrow().overrides()).hasSize(2);
        assertThat(GateFile.read(settings).orThrow().places()).hasSize(FileKeys.ALL.size());
        Path acceptances = Files.writeString(folder.resolve(AcceptanceFile.NAME), examples.get(1));
        assertThat(AcceptanceFile.read(acceptances).orThrow().acceptances()).hasSize(2);
    }

    @Test
    void everyKeyOfAnAcceptanceIsOnThePage() {
        assertThat(AcceptanceReader.KEYS).allSatisfy(key -> assertThat(page()).contains("| `" + key + "` |"));
    }

    private static String page() {
        StringBuilder page = new StringBuilder(INTRODUCTION);
        page.append("\n| key | what it is | value | unless it is said |\n|---|---|---|---|\n");
        for (FileKey<?> key : FileKeys.ALL) {
            page.append("| `%s` | %s | %s | %s |\n".formatted(key.name(), key.meaning(), key.wanted(), key.usual()));
        }
        return page.append(ACCEPTANCES).append(VERSIONS).toString();
    }

    private static final String INTRODUCTION = """
        # The compatibility gate

        Written by `CompatibilityPageTest` from the tables that the gate's files are read with; change it there.

        `covenant check`, and the goal `check` of the Maven plugin, compare the contracts of a project with those of its last
        release. Each contract is compared with its namesake (its path below the root; where there is one contract of a kind on each
        side, whatever it is called), and every rule that fits a change makes a finding: what, where on both sides, who is hurt and
        what to do. What each rule means is in [rules/](rules/). In this order

        1. the team's `rules` replace the levels that the rules have under the profile;
        2. what the version that is about to be released says anyway (the next major) is carried by it;
        3. what somebody answers for is accepted, until the day or version that they said;
        4. what is left and as grave as `fail-on` closes the gate: exit code 1, or a failed build.

        When nothing was released yet, the gate says so in a line that is always shown, and passes; `missing-baseline` changes that.
        A registry or repository that cannot be reached is no first release: exit code 4.

        | baseline | what it is |
        |---|---|
        | `maven:com.acme:orders` | the last release of an artifact that is lower than the project's own version; never a snapshot. Goal `baseline` published its contracts with the classifier `contract` |
        | `maven:com.acme:orders:1.4.2`, `:[1.2,2.0)`, `:1.*` | one release, or the highest of a range |
        | `main:api/orders.yaml`, `git:v1.4.2:api` | a file or folder of a commit; a tag that is a version is that release |
        | `git:main` | the same path as the new contract's, in a commit |
        | `snapshot`, `snapshot:folder` | a copy that is committed with the project, in `.covenant/baseline` by default. A change that breaks nobody is published into it by the build (`-Dcovenant.snapshot=publish`); where the environment says `CI=true` the build only looks whether that was done (`verify`) |
        | `released/orders.yaml` | any other text is a path: a file or a folder |

        | profile | what can be an error |
        |---|---|
        | `wire` | calls of programs that are not compiled again: routes, bytes, behaviour |
        | `json` | that, and the JSON form of proto |
        | `standard` | that, and promises about how long things live |
        | `source` | that, and generated code |
        | `additive` | as `standard`, but only adding is allowed: what goes was announced with a day that has passed, and no version excuses it |

        ## Settings

        In `covenant.yaml`, which the runtime reads too ([policy.md](policy.md)); what a command line or a build says is taken
        first.

        ```yaml
        # covenant.yaml
        compatibility:
          baseline: maven:com.acme:orders
          since: 1.2                      # clients of 1.2 and later must not break, not only those of the last release
          contracts: [api/orders.yaml, api/users.yaml]
          profile: standard
          direction: backward
          fail-on: error
          grace-days: 180
          missing-baseline: warn
          rules:
            server.removed: error
            field.removed@in: info        # at this position only
          accept-file: covenant-accept.yaml
        ```

        """.stripTrailing() + "\n";

    private static final String ACCEPTANCES = """

        ## Acceptances

        `covenant-accept.yaml` lies beside `covenant.yaml` and is reviewed like code. `covenant accept FINGERPRINT --reason ... --until
        ...` adds to it and leaves alone what is there. An acceptance is about a finding between two states of a contract, so it
        is of no use any more, and warned of (`policy.acceptance.unused`), when the new state is released. One that has
        ended while what it accepted is still there is an error at its place in the file (`policy.acceptance.expired`).

        ```yaml
        # covenant-accept.yaml
        - fingerprint: "a3f8c21b9d04"
          reason: nobody reads it any more; the logs of May say so
          by: jane
          until: 2026-06-30
          ticket: SHOP-12
        - rule: field.removed@out
          element: Order.discount
          contract: api/orders.yaml
          reason: goes with the next major
          until: 2.0.0
          semver: waived
        ```

        | key | what it says |
        |---|---|
        | `fingerprint` | the finding; the report tells it. It stays the same when lines move or words of reports change |
        | `rule` | instead of a fingerprint, with `element`: the rule, or the rule at a position |
        | `element` | what has changed, as the report calls it |
        | `contract` | the only contract it is about, where there are several; any unless said |
        | `reason` | why it is all right; needed |
        | `by` | who says so |
        | `until` | needed: the last day, or the version that must do without it |
        | `ticket` | where it is being dealt with |
        | `semver` | `waived`: the version need not say that somebody breaks |
        """;

    private static final String VERSIONS = """

        ## Versions

        The findings, accepted or not, ask for a version ([semver.org](https://semver.org)); `covenant advise-version` says which.

        | change | required |
        |---|---|
        | an error that clients feel (routes, bytes, JSON, behaviour) | major |
        | an error in generated code alone | major for what is generated, minor for the contract |
        | anything else that a rule tells | minor |
        | words alone | patch |

        Below 1.0.0 the second number stands for the first one, and the third for the second. Versions that are dates or `v1` are not
        judged. What is accepted asks for its version all the same, unless the acceptance says `semver: waived`.

        - Where the version of the release and that of the project are both known, they are judged. A version that says too little is
          a warning (`version.bump.insufficient`, which `rules` can make an error). One that says enough for a break *carries* it: the
          finding is told, and does not close the gate. A snapshot counts as what it is to become.
        - Never carried are broken promises (deprecations, sunsets, stability, expired acceptances), and anything under the profile
          `additive` ([decision 19](decisions/0019-a-major-version-carries-its-breaks.md)).
        - Where one of the two is not known, the contracts' own `info.version` are judged, and carry nothing: a contract alone says
          nothing about who still calls it.
        """;
}
