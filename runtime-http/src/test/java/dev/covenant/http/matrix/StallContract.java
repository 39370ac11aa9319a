package dev.covenant.http.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covenant.faults.FaultServer;
import dev.covenant.http.client.CallerContract;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A client's process that stands still blames no instance for it. */
@Timeout(120)
public interface StallContract {
    /** With the standard policy, and with one all of whose times are divided by 30. */
    @ParameterizedTest
    @ValueSource(strings = {"standard", "fast"})
    default void processThatIsSuspendedForThreeSecondsBlamesNoInstance(String policy)
            throws IOException, InterruptedException {
        Extent.assumeMeasured();
        Path kill = Path.of("/bin/kill");
        Assumptions.assumeTrue(Files.isExecutable(kill), "only where /bin/kill suspends a process");
        List<FaultServer> servers = new ArrayList<>();
        for (int instance = 0; instance < Scene.INSTANCES; instance++) {
            servers.add(FaultServer.builder((peer, request) -> peer.json(200, CallerContract.ORDER))
                    .latency(Duration.ofMillis(10))
                    .keeping(0)
                    .start());
        }
        Process client = start(policy, servers);
        try (BufferedReader said = client.inputReader()) {
            assertThat(said.readLine()).isEqualTo("warm");
            Thread.sleep(500);
            signal(kill, "-STOP", client);
            Thread.sleep(3_000);
            signal(kill, "-CONT", client);
            // Longer than half an ejection would last, so that it could not be missed.
            Thread.sleep(2_000);
            client.outputWriter().write("end\n");
            client.outputWriter().flush();
            List<String> lines = said.lines().toList();

            assertThat(lines).noneMatch(line -> line.startsWith("change "));
            assertThat(lines).anyMatch(line -> line.startsWith("calls "));
        } finally {
            client.destroyForcibly();
            servers.forEach(FaultServer::close);
        }
    }

    private static Process start(String policy, List<FaultServer> servers) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dcovenant.matrix=main",
                "-cp",
                System.getProperty("java.class.path"),
                SuspendedClient.class.getName(),
                policy));
        servers.forEach(server -> command.add(server.uri()));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static void signal(Path kill, String which, Process process) throws IOException, InterruptedException {
        int status = new ProcessBuilder(kill.toString(), which, Long.toString(process.pid()))
                .start()
                .waitFor();
        assertThat(status).isZero();
    }
}
