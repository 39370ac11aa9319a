package dev.covenant.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The page {@code docs/diagnostics.md} and the list of codes are one. Run with {@code -Dcovenant.rewrite=true} to write it.
 */
class DiagnosticsPageTest {
    private static final Path PAGE = Path.of("../docs/diagnostics.md");
    private static final Pattern MADE = Pattern.compile("\\bDiagnostic\\.(?:error|warning)\\(|new Diagnostic\\(");
    private static final Pattern QUOTED_CODE = Pattern.compile("\"([a-z]+(?:-[a-z]+)+)\"");
    private static final Pattern PRINTED_CODE = Pattern.compile("(?:error|warning|info)\\[([a-z]+(?:-[a-z]+)+)\\]");
    private static final Pattern CODE_OF_A_ROW = Pattern.compile("(?m)^\\| `([a-z-]+)` \\|");

    @Test
    void pageListsAllCodes() throws IOException {
        assumeThat(Files.isDirectory(Path.of("../docs")))
                .as("the project's docs folder is here")
                .isTrue();
        if (Boolean.getBoolean("covenant.rewrite")) {
            Files.writeString(PAGE, page());
        }

        assertThat(PAGE).hasContent(page());
    }

    /** A code is a text in kebab case where diagnostics are made, or stands in brackets in what a command prints. */
    @Test
    void pageAndSourcesOfAllModulesHaveTheSameCodes() throws IOException {
        assumeThat(Files.isRegularFile(PAGE))
                .as("the project's docs folder is here")
                .isTrue();
        Set<String> inSources = new TreeSet<>();
        for (DiagnosticCode code : DiagnosticCode.values()) {
            inSources.add(code.text());
        }
        for (Path source : sources()) {
            String text = Files.readString(source);
            if (MADE.matcher(text).find()) {
                addAll(QUOTED_CODE, text, inSources);
            }
            addAll(PRINTED_CODE, text, inSources);
        }
        Set<String> onPage = new TreeSet<>();
        addAll(CODE_OF_A_ROW, Files.readString(PAGE), onPage);

        assertThat(onPage).isEqualTo(inSources).contains("no-contract", "contract-too-large", "unresolved-ref");
    }

    private static List<Path> sources() throws IOException {
        List<Path> sources = new ArrayList<>();
        try (Stream<Path> modules = Files.list(Path.of(".."))) {
            for (Path module : modules.sorted().toList()) {
                Path java = module.resolve("src/main/java");
                if (Files.isDirectory(java)) {
                    try (Stream<Path> files = Files.walk(java)) {
                        files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
                    }
                }
            }
        }
        return sources;
    }

    private static void addAll(Pattern pattern, String text, Set<String> codes) {
        pattern.matcher(text).results().map(found -> found.group(1)).forEach(codes::add);
    }

    @Test
    void codesAreKebabCaseAndMeaningsAreSentences() {
        for (DiagnosticCode code : DiagnosticCode.values()) {
            assertThat(code.text()).matches("[a-z]+(-[a-z]+)*");
            assertThat(code.meaning()).as(code.text()).matches("[A-Za-z'$].*\\.");
        }
    }

    private static String page() {
        StringBuilder page = new StringBuilder(INTRODUCTION);
        for (DiagnosticCode.Level level : DiagnosticCode.Level.values()) {
            page.append("\n## ").append(title(level)).append("\n\n| code | what it says |\n|---|---|\n");
            codes(level)
                    .forEach(code -> page.append("| `")
                            .append(code.text())
                            .append("` | ")
                            .append(code.meaning().replace("|", "\\|"))
                            .append(" |\n"));
        }
        return page.append(OF_THE_GENERATOR).toString();
    }

    private static List<DiagnosticCode> codes(DiagnosticCode.Level level) {
        return Stream.of(DiagnosticCode.values())
                .filter(code -> code.level() == level)
                .sorted(Comparator.comparing(DiagnosticCode::text))
                .toList();
    }

    private static String title(DiagnosticCode.Level level) {
        return switch (level) {
            case ERROR -> "Errors: the contract has no meaning and is refused";
            case DEFECT -> "Defects: warnings, and errors with `--strict`";
            case SLIP -> "Slips: information, and errors with `--strict`";
            case CAUTION -> "Cautions: always warnings";
            case NOTE -> "Notes: always information";
        };
    }

    private static final String INTRODUCTION = """
        # What a reader of contracts tells

        Written by `DiagnosticsPageTest` from `DiagnosticCode`; change it there.

        A diagnostic is one line on stderr, and sometimes a hint below it:

        ```
        orders.yaml:41:9: warning[unresolved-ref] '#/components/schemas/Custmer' points at nothing: there is no 'Custmer'
            did you mean 'Customer'?
        ```

        Reading is lenient. One published contract in seven breaks the specification somewhere, so a defect is told with its
        place, the meaning is taken where it is clear, and what cannot be said becomes any JSON value. `--strict` makes every
        defect an error. All diagnostics of a run come together, sorted by place; codes are stable. One thing is never lenient:
        security that cannot be understood is an error, because leaving it out would open what its author closed.

        Limits, so that no contract can exhaust the machine: 64 MiB and 5 million values a file, nesting of 500, chains of 100
        references or `allOf`, 20,000 files; ten values through YAML aliases for each one that is written.

        Files are opened below the contract's own folder and the folders named with `-I`, links resolved; a path that starts with
        a slash starts at the contract's folder. Nothing is fetched from the network unless its origin is named.

        Proto files are read by the real protoc, at most for two minutes, so what it accepts is accepted. It stops at the first class
        of faults; what is faulty is then left out of a copy and protoc is asked again, so that one run tells everything. Its words
        are kept, with a code and, where it names none, the place.
        """;

    private static final String OF_THE_GENERATOR = """

        ## Generating: what is told beside the contract's own faults

        | code | severity | what it says |
        |---|---|---|
        | `no-contract` | error | There is no contract in any of the folders given. |
        | `unreadable-folder` | error | A folder given for contracts cannot be read. |
        | `unwritable-output` | error | The folder for what is generated, or a file in it, cannot be written. |
        | `contract-too-large` | error | The contract needs more memory or stack than there is; nothing was written. |
        | `edited-file` | warning | A file that is no longer generated was edited by hand, so it stays. |
        | `ambiguous-union` | information | Nothing tells two variants of a union apart; the first that fits is taken. |
        | `colliding-files` | error | Two files that would be generated are one, or are one where case does not count. |
        | `edition-not-supported` | error | grpc-java's plugin of protoc does not know the edition of a file. |
        | `no-java-name` | error | A name is good in the contract, but protoc or grpc-java's plugin would make Java of it that no compiler takes. |
        | `protoc-refuses` | error | protoc or its plugin makes no Java of a file, for the reason it gives. |
        | `base-property-differs` | warning | A property has another type than in its base; the base has no accessor for it. |
        | `enum-too-large` | warning | An enum has more values than a Java class can hold; it is a plain value. |
        | `in-library` | information | No Java is made of a file that was named, because protobuf-java has it. |
        | `media-type-left-out` | information | A media type that JSON stands for has no Java of its own. |
        | `object-too-large` | warning | An object has more properties than a Java class can hold; it is a JSON value. |
        | `package-of-proto` | information | The package asked for does not apply to proto contracts, which say their own. |
        | `property-renamed` | information | A property has another name in Java, because two would be the same. |
        | `recursive-alias` | warning | A type contains itself without an object between; it is a JSON value. |
        | `renamed-service` | information | The Java interface of a service has another name, because protoc has a class of that name. |
        | `type-renamed` | information | A type has another name in Java, because two would be the same. |

        ## Overlays: `orders.covenant.yaml` beside `orders.yaml`

        What is wrong with an overlay is told at its place in the overlay. One that is named (`--overlay`) and belongs to none of
        several contracts is an error, too:

        | code | severity | what it says |
        |---|---|---|
        | `unmatched-overlay` | error | An overlay that was named is called like none of the contracts. |

        ## `covenant.yaml`: told when it is read, in the message of `InvalidCovenantFileException`

        All of it is an error, and so is what is wrong with the file as such (see the codes of files above). Its keys are in
        [policy.md](policy.md).

        | code | what it says |
        |---|---|
        | `unknown-setting` | There is no such key at this place. |
        | `bad-setting` | A value is not what its key may have, or values that belong together do not fit each other. |
        | `missing-setting` | Something is said that needs something else beside it. |
        | `contradictory-policy` | Two settings contradict each other: one makes the other pointless. |

        ## The gate: told of baselines and of the gate's own files

        What is wrong in the section `compatibility` of `covenant.yaml` or in `covenant-accept.yaml` has the codes above, too; see
        [compatibility.md](compatibility.md). All of a file is told at once.

        | code | severity | what it says |
        |---|---|---|
        | `unknown-rule` | error | A rule that is overridden or accepted does not exist. |
        | `invalid-rules` | error | Rules on the class path cannot be used: two have the same name, or they cannot be made. |
        | `different-kinds` | error | A proto contract was to be compared with an OpenAPI contract. |
        | `unknown-version` | error | A migration guide was asked for a version that no path and no package says. |
        | `unknown-fingerprint` | error | What was to be accepted is not found. |
        | `ambiguous-fingerprint` | error | Several findings begin with these digits. |
        | `accepted-already` | error | Somebody answers for it; that entry is to be changed. |
        | `needless-acceptance` | error | The version that is about to be released says that it breaks. |
        | `unwritable-acceptance` | error | An entry cannot be added to a file in this style (flow style, JSON); the entry is told. |
        | `bad-bundle` | error | What was released is no bundle of contracts. |
        | `release-without-contract` | warning | A release has no contracts; an earlier one was compared with. |
        | `remote-reference` | warning | A contract refers to the network, and a bundle does not keep what is there. |
        """;
}
