package dev.covenant.model.proto;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covenant.model.Diagnostic;
import dev.covenant.model.ReadResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Contracts with one word or sign changed: what protoc refuses is refused, with a place, and one slip is not told as many.
 */
class MutatedProtosTest {
    private static final Path ROOT = Path.of("src/test/resources/proto").toAbsolutePath();
    private static final Pattern TOKEN =
            Pattern.compile("//[^\n]*|/\\*.*?\\*/|(\"[^\"]*\"|[\\w.]+|[^\\s\\w])", Pattern.DOTALL);
    private static final int MUTATIONS = Integer.getInteger("covenant.mutations", 15);

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"shop/v1/order.proto", "old.proto", "edition2023.proto", "checked.proto"})
    void oneSlipIsToldWhereItIsAndNotManyTimes(String name) throws Exception {
        String text = Files.readString(ROOT.resolve(name));
        List<MatchResult> tokens = TOKEN.matcher(text)
                .results()
                .filter(token -> token.group(1) != null)
                .toList();
        Random random = new Random(name.hashCode());
        for (int i = 0; i < MUTATIONS; i++) {
            MatchResult token = tokens.get(random.nextInt(tokens.size()));
            String changed =
                    text.substring(0, token.start()) + changed(token.group(), random) + text.substring(token.end());
            check(changed);
        }
    }

    private static String changed(String token, Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> "";
            case 1 -> token + " " + token;
            case 2 -> token.matches("\\d+") ? "0" : token + "X";
            case 3 -> "7";
            default -> ";";
        };
    }

    private void check(String text) throws Exception {
        Path file = Files.writeString(folder.resolve("mutated.proto"), text);
        List<String> protocs = protoc();

        ReadResult result = new ProtoReader().read(file, Protos.options(folder, ROOT));

        List<Diagnostic> errors =
                result.diagnostics().stream().filter(Diagnostic::isError).toList();
        assertThat(errors.isEmpty()).as(text).isEqualTo(protocs.isEmpty());
        assertThat(errors).as(text).allMatch(error -> error.location().line() > 0);
        assertThat(errors.size()).as(text + errors).isLessThanOrEqualTo(protocs.size() + 3);
    }

    /** What protoc alone says when it refuses the file. */
    private List<String> protoc() throws IOException, InterruptedException {
        Path out = folder.resolve("told");
        List<String> command = new ArrayList<>(List.of(Protos.protoc().toString(), "-I" + folder, "-I" + ROOT));
        try (WorkFolder work = WorkFolder.create()) {
            command.add("-I" + work.builtIn().folder());
            command.add("-o" + folder.resolve("set"));
            command.add("mutated.proto");
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(out.toFile())
                    .start();
            return process.waitFor() == 0 ? List.of() : Files.readAllLines(out, StandardCharsets.UTF_8);
        }
    }
}
