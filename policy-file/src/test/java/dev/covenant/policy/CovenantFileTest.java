package dev.covenant.policy;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.covenant.runtime.Balancing;
import dev.covenant.runtime.Hedging;
import dev.covenant.runtime.Instance;
import dev.covenant.runtime.OperationPolicy;
import dev.covenant.runtime.Policy;
import dev.covenant.runtime.Profile;
import dev.covenant.runtime.limit.RateLimit;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a file says is what clients do. */
final class CovenantFileTest {
    @TempDir
    Path folder;

    private CovenantFile read(String yaml) throws IOException {
        return CovenantFile.read(Files.writeString(folder.resolve("covenant.yaml"), yaml));
    }

    /** What is wrong with a file, without the folder's name. */
    private String faults(String yaml) {
        var refused = catchThrowableOfType(InvalidCovenantFileException.class, () -> read(yaml));
        assertThat(refused).as("the file is refused").isNotNull();
        return String.valueOf(refused.getMessage()).replace(folder + "/", "");
    }

    @Test
    void targetHasItsInstancesAndItsPolicy() throws IOException {
        CovenantFile file = read("""
            targets:
              order-service:
                instances:
                  - http://a:8080
                  - {url: "http://b:8080/v1", weight: 3, id: b}
                deadline: 3s
                timeout: 1s
            """);

        assertThat(file.names()).containsExactly("order-service");
        assertThat(file.target("order-service").name()).isEqualTo("order-service");
        assertThat(file.target("order-service").source().instances())
                .containsExactly(Instance.at("http://a:8080"), new Instance("b", URI.create("http://b:8080/v1"), 3));
        assertThat(file.policy("order-service"))
                .isEqualTo(Policy.builder()
                        .deadline(ofSeconds(3))
                        .attemptTimeout(ofSeconds(1))
                        .build());
    }

    @Test
    void whatIsNotSaidIsStandard() throws IOException {
        CovenantFile file = read("targets:\n  orders:\n  users: {}\n");

        assertThat(file.policy("orders")).isEqualTo(Policy.standard());
        assertThat(file.policy("users")).isEqualTo(Policy.standard());
    }

    @Test
    void targetGoesBeforeDefaultsAndTheseBeforeTheProfile() throws IOException {
        CovenantFile file = read("""
            defaults:
              profile: low-latency
              limits: {in-flight: 10, connections: 20}
              breaker: {trials: 5}
            targets:
              orders:
                limits: {in-flight: 30}
              reports:
                profile: batch
                breaker: {open-time: 5s}
            """);

        assertThat(file.policy("orders").timeouts())
                .isEqualTo(Policy.of(Profile.LOW_LATENCY).timeouts());
        assertThat(file.policy("orders").limits().inFlight()).isEqualTo(30);
        assertThat(file.policy("orders").limits().connections()).isEqualTo(20);
        assertThat(file.policy("reports").timeouts())
                .isEqualTo(Policy.of(Profile.BATCH).timeouts());
        assertThat(file.policy("reports").protection().breaker().recovery().openTime())
                .isEqualTo(ofSeconds(5));
        assertThat(file.policy("reports").protection().breaker().recovery().trials())
                .isEqualTo(5);
    }

    @Test
    void partsCanBeSwitchedOffAndOnAgain() throws IOException {
        CovenantFile file = read("""
            defaults: {breaker: off, ejection: off, health-check: off, profile: low-latency, hedging: off}
            targets:
              quiet:
              loud: {breaker: {trials: 3}, health-check: {path: /well}, hedging: {share: 0.1}}
            """);

        Policy quiet = file.policy("quiet");
        assertThat(quiet.protection())
                .isEqualTo(Policy.of(Profile.LOW_LATENCY)
                        .protection()
                        .withoutBreakers()
                        .withoutEjection()
                        .withoutHealthChecks());
        assertThat(quiet.hedging()).isEmpty();
        Policy loud = file.policy("loud");
        assertThat(loud.protection().breaker())
                .isEqualTo(Policy.of(Profile.LOW_LATENCY).protection().breaker());
        assertThat(loud.protection().outliers()).isEqualTo(quiet.protection().outliers());
        assertThat(loud.protection().healthChecks().orElseThrow().path()).isEqualTo("/well");
        assertThat(loud.hedging()).contains(new Hedging(ofMillis(100), 0.1));
    }

    @Test
    void operationsDiffer() throws IOException {
        CovenantFile file = read("""
            targets:
              orders:
                operations:
                  getOrder:
                    timeout: 200ms
                    deadline: 500ms
                    retry: {attempts: 1}
                    hedging: {after: 50ms}
                    rate: 50/s
                    last-good: 5m
                  createOrder: {}
                  findOrders: {hedging: off}
            """);

        assertThat(file.policy("orders").operations())
                .containsEntry("createOrder", OperationPolicy.none())
                .containsEntry(
                        "findOrders", OperationPolicy.builder().withoutHedging().build())
                .containsEntry(
                        "getOrder",
                        new OperationPolicy(
                                Optional.of(ofMillis(200)),
                                Optional.of(ofMillis(500)),
                                Optional.of(1),
                                Optional.of(Hedging.after(ofMillis(50))),
                                Optional.of(RateLimit.perSecond(50)),
                                Optional.of(ofMinutes(5))));
    }

    @Test
    void instancesInAFileAreFoundBesideTheSettingsAndFollowed() throws IOException {
        Files.writeString(folder.resolve("orders.txt"), "http://a:8080 3\n");
        CovenantFile file = read("targets: {orders: {file: {path: orders.txt, every: 5s}}}");

        assertThat(file.target("orders").source().instances())
                .containsExactly(Instance.at("http://a:8080").weighing(3));
    }

    @Test
    void instancesByNameAreLookedUp() throws IOException {
        CovenantFile file = read("targets: {orders: {dns: \"http://127.0.0.1:8080/v1\"}}");

        assertThat(file.target("orders").source().instances()).containsExactly(Instance.at("http://127.0.0.1:8080/v1"));
    }

    @Test
    void jsonIsReadAsWell() throws IOException {
        assertThat(read("{\"targets\": {\"orders\": {\"balancing\": {\"strategy\": \"weighted\"}}}}")
                        .policy("orders")
                        .balancing()
                        .strategy())
                .isEqualTo(Balancing.Strategy.WEIGHTED);
    }

    @Test
    void partOfTheCompatibilityGateIsLeftAlone() throws IOException {
        assertThat(read("compatibility: {profile: [anything, 1]}\ntargets: {orders: }")
                        .names())
                .containsExactly("orders");
    }

    @Test
    void targetThatIsNotThereIsAnErrorWithAGuess() throws IOException {
        CovenantFile file = read("targets: {order-service: , user-service: }");

        assertThatThrownBy(() -> file.policy("order-servise"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith("covenant.yaml has no target 'order-servise'; did you mean 'order-service'?");
        assertThatThrownBy(() -> file.target("billing"))
                .hasMessageEndingWith("has no target 'billing'; it has order-service, user-service");
    }

    @Test
    void targetWithoutInstancesSaysWhatToDo() throws IOException {
        CovenantFile file = read("targets: {orders: {timeout: 1s}}");

        assertThatThrownBy(() -> file.target("orders"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("does not say where the instances of 'orders' are; write instances, dns or file");
    }

    @Test
    void everyFaultIsToldAtOnceWithItsPlace() {
        assertThat(faults("""
            default: {timeout: 1s}
            defaults:
              profile: fast
              timeout: 5
              slow-call: 2s
              breaker: {trails: 3, window: 1s, buckets: many}
            targets:
              orders:
                instances: [http://a:8080, "http://a:8080", a:8080, {weight: 3}, {url: "http://b:1", weight: 0}]
                limits: 5
                hedging: {share: 0.1}
                operations:
                  getOrder: {in-flight: 3, retries: 2}
              users:
                dns: https://users:8080
                file: users.txt
              bills:
                dns: {url: "https://users:8080", evry: 3s}
            """)).isEqualTo("""
                covenant.yaml:1:10: error[unknown-setting] the file has no key 'default'
                    did you mean 'defaults'?
                covenant.yaml:3:12: error[bad-setting] 'profile' should be one of standard, low-latency, batch, not 'fast'
                covenant.yaml:4:12: error[bad-setting] 'timeout' should be a time more than 0 and at most a day, such as \
                500ms, 2s, 1m or PT2S, not '5'
                covenant.yaml:5:14: error[unknown-setting] defaults has no key 'slow-call'
                    'slow-call' is a key of 'breaker'
                covenant.yaml:6:21: error[unknown-setting] 'breaker' has no key 'trails'
                    did you mean 'trials'?
                covenant.yaml:6:45: error[bad-setting] 'buckets' should be a whole number from 1 to 100, not 'many'
                covenant.yaml:9:32: error[bad-setting] 'http://a:8080' is named twice; the first is at covenant.yaml:9:17
                covenant.yaml:9:49: error[bad-setting] an instance needs a scheme and a host, as in http://a:8080, not a:8080
                covenant.yaml:9:57: error[missing-setting] an instance needs a 'url'
                    as in {url: http://a:8080, weight: 3}
                covenant.yaml:9:98: error[bad-setting] 'weight' should be a whole number from 1 to 1000, not '0'
                covenant.yaml:10:13: error[bad-setting] 'limits' should be an object, not '5'
                covenant.yaml:11:14: error[missing-setting] hedging needs a time 'after' which the second attempt starts
                covenant.yaml:13:29: error[unknown-setting] operation 'getOrder' has no key 'in-flight'
                    it may have timeout, deadline, retry, rate, hedging, last-good
                covenant.yaml:13:41: error[unknown-setting] operation 'getOrder' has no key 'retries'
                    it may have timeout, deadline, retry, rate, hedging, last-good
                covenant.yaml:15:5: error[bad-setting] the instances are said 2 times, by dns and file; one is enough
                covenant.yaml:18:10: error[bad-setting] 'dns' should be an http address such as \
                http://orders.internal:8080 (https: name it in 'instances'), not an object
                covenant.yaml:18:44: error[unknown-setting] 'dns' has no key 'evry'
                    did you mean 'every'?\
                """);
    }

    @Test
    void addressesThatNoCallCanBeSentToAreToldInWords() {
        assertThat(faults("""
            targets:
              orders:
                instances: ["10.0.0.7:8080", "http://", ftp://a, "http://a:99999"]
              users: {instances: []}
            """)).isEqualTo("""
                covenant.yaml:3:17: error[bad-setting] an instance needs a scheme and a host, as in http://a:8080, not '10.0.0.7:8080'
                covenant.yaml:3:34: error[bad-setting] an instance needs a scheme and a host, as in http://a:8080, not 'http://'
                covenant.yaml:3:45: error[bad-setting] 'url' should be an http or https address, not 'ftp://a'
                covenant.yaml:3:54: error[bad-setting] the port of http://a:99999 is not between 1 and 65535
                covenant.yaml:4:22: error[bad-setting] 'instances' is empty; name one, or leave it out when code gives them\
                """);
    }

    @Test
    void contradictionsAreToldWhereTheyAreWritten() {
        assertThat(faults("""
            defaults:
              timeout: 3s
            targets:
              orders:
                deadline: 5s
                breaker: {slow-call: 4s}
                operations:
                  getOrder: {deadline: 1s}
              users:
                deadline: 10s
            """)).isEqualTo("""
                covenant.yaml:2:12: error[contradictory-policy] a second attempt is allowed but does not fit: two of 3s \
                exceed the deadline 5s
                    shorten the attempt to at most 2500ms, give the call more, or set the repeated attempts to 0
                covenant.yaml:6:26: error[contradictory-policy] the breaker opens on calls slower than 4s but none may \
                take longer than 3s
                    call less slow, or set the share of slow calls to 1, which is never
                covenant.yaml:8:28: error[contradictory-policy] getOrder: an attempt may take 3s but the whole call only 1s
                    give it an attempt time-out of at most 1s\
                """);
    }

    @Test
    void aDeadlineAloneIsEnough() throws IOException {
        Policy policy = read("targets: {orders: {deadline: 3s}}").policy("orders");

        assertThat(policy).isEqualTo(Policy.builder().deadline(ofSeconds(3)).build());
        assertThat(policy.timeouts().attempt()).isEqualTo(ofMillis(1_500));
    }

    @Test
    void defaultsAreCheckedWithoutAnyTarget() {
        assertThat(faults("defaults: {timeout: 20s}")).startsWith("covenant.yaml:1:21: error[contradictory-policy]");
    }

    @Test
    void valuesThatDoNotFitEachOtherAreToldAtTheirGroup() {
        assertThat(faults("targets: {orders: {health-check: {interval: 1s}, ejection: {longest: 3s}}}"))
                .startsWith("covenant.yaml:1:60: error[bad-setting] the longest ejection time PT3S is shorter");
        assertThat(faults("targets: {orders: {health-check: {interval: 1s}}}"))
                .startsWith("covenant.yaml:1:34: error[bad-setting] the time-out of health checks must be");
    }

    @Test
    void whatIsNoSettingsFileIsToldAsWhatItIs() {
        assertThat(faults("")).contains("error[empty-file]");
        assertThat(faults("targets: {orders: ")).contains("error[malformed-yaml]");
        assertThat(faults("a: 1\na: 2\n")).contains("error[duplicate-key]");
        assertThat(faults("just words"))
                .contains("error[bad-setting] 'the file' should be an object, not 'just words'");
        assertThat(faults("x".repeat(CovenantFile.LIMIT + 1))).contains("error[too-large]");
        assertThatThrownBy(() -> CovenantFile.read(folder.resolve("gone.yaml")))
                .isInstanceOf(InvalidCovenantFileException.class)
                .hasMessageEndingWith("gone.yaml: error[no-such-file] there is no such file");
    }
}
