package dev.covenant.compat;

import dev.covenant.model.NativeTool;
import dev.covenant.model.NativeTools;
import dev.covenant.model.ReadOptions;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Answers a file of pairs, for measuring.
 */
final class PairsMain {
    private PairsMain() {}

    /** With the protoc that the system property {@code covenant.protoc} names. */
    private static ReadOptions options() {
        String protoc = System.getProperty("covenant.protoc", "");
        return protoc.isEmpty()
                ? ReadOptions.defaults()
                : ReadOptions.defaults().withTools(NativeTools.of(Map.of(NativeTool.PROTOC, Path.of(protoc))));
    }

    /** The file is the only argument. */
    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        LocalDate today = LocalDate.now(ZoneId.systemDefault());
        new PairsRun(options(), today, UnaryOperator.identity())
                .run(Path.of(arguments[0]), answer -> out.println(answer.json()));
    }
}
