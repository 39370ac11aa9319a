package dev.covenant.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.covenant.model.PolicyKey;
import dev.covenant.runtime.Balancing;
import dev.covenant.runtime.Hedging;
import dev.covenant.runtime.OperationPolicy;
import dev.covenant.runtime.Policy;
import dev.covenant.runtime.PolicyBuilder;
import dev.covenant.runtime.Profile;
import dev.covenant.runtime.breaker.BreakerSettings;
import dev.covenant.runtime.health.HealthSettings;
import dev.covenant.runtime.health.OutlierSettings;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The page {@code docs/policy.md}, the tables of settings and the code that they set are one. Run with
 * {@code -Dcovenant.rewrite=true} to write it.
 */
final class PolicyPageTest {
    private static final Path PAGE = Path.of("../docs/policy.md");
    private static final Pattern EXAMPLE = Pattern.compile("(?s)```yaml\n(.*?)```");

    /** Methods of builders that say no setting of their own. */
    private static final Set<String> NO_SETTINGS = Set.of(
            "PolicyBuilder.build",
            "PolicyBuilder.operation", // what OperationPolicy.Builder says
            "PolicyBuilder.protection", // what BreakerSettings and the others say
            "PolicyBuilder.hedging", // what Hedging says
            "PolicyBuilder.withoutHedging", // hedging: off
            "OperationPolicy.Builder.withoutHedging", // the same of one operation
            "OperationPolicy.Builder.build");

    private static final String HTTP = "runtime-http/src/main/java/dev/covenant/http/";
    private static final String GRPC = "runtime-grpc/src/main/java/dev/covenant/grpc/";

    @TempDir
    Path folder;

    @Test
    void pageListsAllThatCanBeSet() throws IOException {
        requirePage();
        if (Boolean.getBoolean("covenant.rewrite")) {
            Files.writeString(PAGE, page());
        }

        assertThat(PAGE).as("written anew with -Dcovenant.rewrite=true").hasContent(page());
    }

    @Test
    void examplesOfThePageCanBeRead() throws IOException {
        requirePage();
        List<String> examples = EXAMPLE.matcher(Files.readString(PAGE))
                .results()
                .map(found -> found.group(1))
                .filter(example -> example.startsWith("# covenant.yaml"))
                .toList();

        assertThat(examples).hasSize(1);
        CovenantFile file = CovenantFile.read(Files.writeString(folder.resolve("covenant.yaml"), examples.get(0)));
        assertThat(file.names()).containsExactly("order-service", "report-service", "user-service");
        assertThat(file.target("order-service").source().instances()).hasSize(2);
        assertThat(file.policy("order-service").operations()).containsOnlyKeys("getOrder");
    }

    /** A setting without Java, and Java without a setting, would both be found here. */
    @Test
    void everySettingIsOneOfTheCodeAndTheOtherWayRound() {
        Set<String> inCode = new TreeSet<>();
        Stream.of(PolicyBuilder.class, OperationPolicy.Builder.class)
                .forEach(builder -> inCode.addAll(methods(builder)));
        Stream.of(
                        Balancing.class,
                        BreakerSettings.SlowCalls.class,
                        BreakerSettings.Window.class,
                        BreakerSettings.Recovery.class,
                        OutlierSettings.class,
                        HealthSettings.class,
                        Hedging.class)
                .forEach(settings -> inCode.addAll(components(settings)));
        inCode.add("BreakerSettings.failureShare");
        inCode.remove("Balancing.strategy"); // PolicyBuilder.balancing
        inCode.removeAll(NO_SETTINGS);

        Set<String> inTables = new TreeSet<>();
        Stream.of(Settings.ALL, OperationSettings.ALL)
                .flatMap(List::stream)
                .forEach(setting -> inTables.add(setting.code()));
        assertThat(inTables).isEqualTo(inCode);
    }

    /** What differs in Policy that no builder says would not be on the page. */
    @Test
    void policyHasNoPartThatThePageDoesNotHave() {
        assertThat(Arrays.stream(Policy.class.getRecordComponents()).map(RecordComponent::getName))
                .containsExactly(
                        "timeouts", "retries", "limits", "balancing", "protection", "hedging", "rate", "operations");
        assertThat(OperationPolicy.class.getRecordComponents()).hasSize(6);
        assertThat(BreakerSettings.class.getRecordComponents()).hasSize(4);
    }

    private static Set<String> methods(Class<?> builder) {
        return Arrays.stream(builder.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .map(Method::getName)
                .map(name -> name(builder) + "." + name)
                .collect(Collectors.toSet());
    }

    private static Set<String> components(Class<?> settings) {
        return Arrays.stream(settings.getRecordComponents())
                .map(component -> name(settings) + "." + component.getName())
                .collect(Collectors.toSet());
    }

    private static String name(Class<?> type) {
        return type.getCanonicalName().substring(type.getPackageName().length() + 1);
    }

    private static void requirePage() {
        assumeThat(Files.isDirectory(Path.of("../docs")))
                .as("the project's docs folder is here")
                .isTrue();
    }

    private static String page() {
        StringBuilder page = new StringBuilder(INTRODUCTION);
        page.append("\n| key | what it is | value | standard | low-latency | batch | in code |\n");
        page.append("|---|---|---|---|---|---|---|\n");
        Settings.ALL.forEach(setting -> page.append(row(setting, usual(setting))));
        page.append(BETWEEN);
        page.append("\n| key | what it is | value | in code |\n|---|---|---|---|\n");
        OperationSettings.ALL.forEach(setting -> page.append(row(setting, "")));
        page.append(CONTRACT);
        page.append("\n| key | what it is | value | of |\n|---|---|---|---|\n");
        for (PolicyKey key : PolicyKey.values()) {
            page.append("| `%s` | %s | %s | %s |%n"
                    .formatted(key.text(), key.meaning(), key.wanted(), places(key))
                    .replace(System.lineSeparator(), "\n"));
        }
        page.append(CODE);
        methods(
                "PolicyBuilder",
                "runtime/src/main/java/dev/covenant/runtime/PolicyBuilder.java",
                "PolicyBuilder",
                page);
        methods(
                "OperationPolicy.Builder",
                "runtime/src/main/java/dev/covenant/runtime/OperationPolicy.java",
                "Builder",
                page);
        methods("CallOptions", "runtime/src/main/java/dev/covenant/runtime/CallOptions.java", "CallOptions", page);
        methods("ClientSettings.Builder", HTTP + "client/ClientSettings.java", "Builder", page);
        methods("ServerSettings.Builder", HTTP + "server/ServerSettings.java", "Builder", page);
        methods("GrpcSettings.Builder", GRPC + "client/GrpcSettings.java", "Builder", page);
        methods("GrpcServerSettings.Builder", GRPC + "server/GrpcServerSettings.java", "Builder", page);
        methods("RateLimits", "runtime/src/main/java/dev/covenant/runtime/limit/RateLimits.java", "RateLimits", page);
        return page.toString();
    }

    private static void methods(String type, String source, String givesBack, StringBuilder page) {
        page.append("\n### `").append(type).append("`\n\n| method | what it says |\n|---|---|\n");
        List<Javadoc.Described> methods = Javadoc.methods(source, givesBack).stream()
                .filter(method -> !method.call().matches("(builder|none)\\(.*")
                        && !method.meaning().startsWith("For server adapters"))
                .toList();
        assertThat(methods).as("methods of " + source).isNotEmpty();
        methods.forEach(method -> page.append("| `")
                .append(method.call())
                .append("` | ")
                .append(method.meaning().replace("|", "\\|"))
                .append(" |\n"));
    }

    private static String row(Setting<?> setting, String usual) {
        return "| `" + setting.name() + "` | " + setting.meaning() + " | "
                + setting.kind().wanted().replaceFirst(", such as.*", "") + usual + " | `" + setting.code() + "` |\n";
    }

    private static String usual(Setting<?> setting) {
        return Stream.of(Profile.values())
                .map(profile -> setting.usualText(Policy.of(profile)))
                .map(text -> text.isEmpty() ? "none" : text)
                .collect(Collectors.joining(" | ", " | ", ""));
    }

    private static String places(PolicyKey key) {
        return Stream.of(PolicyKey.Place.values())
                .filter(key::belongsTo)
                .map(Kinds::word)
                .collect(Collectors.joining(", "));
    }

    private static final String INTRODUCTION = """
        # Everything that can be set

        Written by `PolicyPageTest` from the tables that `covenant.yaml` is read with and from the Javadoc; change it there.

        Nothing needs to be set. What is said is taken from the first that says it:

        1. the call: `CallOptions`
        2. `covenant.yaml` or `Policy` in code, of this operation
        3. the contract: an overlay, then `x-covenant`, of the operation, its path, the document
        4. `covenant.yaml` or `Policy` in code, of the target, then `defaults`
        5. the profile: `standard` (unless said), `low-latency` for calls of a few tens of milliseconds, `batch` for few and
           long ones

        What contradicts itself is refused when the policy is built, all of it at once, each with what to do: two attempts that do
        not fit into the deadline, connecting longer than an attempt, calls that are slow only when they have failed, a breaker
        that a rate limit keeps from ever seeing enough calls, a second attempt after the first has ended, more ejections than
        panic leaves, an operation that may be called more often than all together. What is not said contradicts nothing: `timeout`
        is at most half of a shorter `deadline` (all of it without repeated attempts), and what no longer fits into a shorter
        `timeout` (`connect-timeout`, `breaker.slow-call`, the profile's hedging) is shortened with it.

        The first calls of a JVM that has just started, with classes to load and connections to make, can take longer than the second
        that `low-latency` gives them: make one of your own before the customers' come.

        ## `covenant.yaml`

        Read by `covenant-policy-file`: `CovenantFile.read(Path.of("covenant.yaml"))`, then `.target("order-service")` and
        `.policy("order-service")` for `OrdersClient.create(target, ClientSettings.builder().policy(policy).build())`. A fault
        anywhere means that nothing is read; all of them are told, as `covenant.yaml:4:12: error[bad-setting] ...`
        ([diagnostics.md](diagnostics.md)).

        ```yaml
        # covenant.yaml
        defaults:                       # for all targets
          profile: standard
          limits: {in-flight: 100}
        targets:
          order-service:
            profile: low-latency
            instances:
              - http://10.0.0.7:8080
              - {url: "http://10.0.0.8:8080", weight: 3, id: orders-b}
            deadline: 800ms
            timeout: 400ms
            balancing: {strategy: least-connections}
            health-check: {path: /health, interval: 5s}
            operations:
              getOrder:
                hedging: {after: 50ms}
                last-good: 5m
          user-service:
            dns: {url: "http://users.internal:8080", every: 10s}
            breaker: {minimum-calls: 10, open-time: 20s}
            rate: 100/s
          report-service:
            file: reports.txt           # one instance a line, followed while it changes; beside this file
            profile: batch
            ejection: off
        ```

        Below `targets`, by the target's name, one of

        | key | where its instances are |
        |---|---|
        | `instances` | a list of addresses, or of `{url, weight, id}`; weights from 1 to 1000, 1 unless said |
        | `dns` | `{url, every}`: every address of the name in the `http` address, looked up every 30 s unless said; or the address alone |
        | `file` | `{path, every}`: addresses and weights, one a line, read every second unless said; or the path alone |

        (none of them when code gives the instances: `Target.of(name).instances(registry::current)`), `operations`, and, below
        `defaults` too, `profile` and what follows. A dot stands for an object: `retry.attempts` is `retry: {attempts: 2}`.
        `breaker`, `ejection`, `health-check` and `hedging` (that of one operation too) may be `off`. Times are written `500ms`, `2s`, `1m`, `1h` or `PT2S`,
        rates `100/s`, `6000/m` or `5/200ms`, sizes `16MiB`, `64KiB` or `4096`. The key `compatibility` belongs to the
        compatibility gate ([compatibility.md](compatibility.md)).
        """;

    private static final String BETWEEN = """

        ## Single operations

        Below `operations` of a target, by the name that the operation has in its contract (with gRPC `shop.v1.Payments/Pay`). In code:
        `Policy.builder().operation("getOrder", OperationPolicy.builder()...build())`. Hedging and `last-good` of an operation that
        is not safe, and repeated attempts of one that must not be repeated, are refused when the client is created (by clients that
        share an `HttpCaller`: at the operation's first call). A name that the client's contract does not have is no error, since
        contracts may share a target: creating the client logs a warning with the name that was probably meant.
        """;

    private static final String CONTRACT = """

        ## In the contract: `x-covenant`, and overlays

        What only the contract knows is said in it, as `x-covenant` of the document, a path item or an operation. For contracts that
        nobody may edit, an overlay says the same: `orders.covenant.yaml` beside `orders.yaml`, or any file named with `--overlay`
        (`<overlays>` of the Maven plugin).

        ```yaml
        # orders.covenant.yaml
        document: {deadline: 8s}
        paths:
          /orders/{id}: {hash-key: id}
        operations:
          searchOrders: {safe: true}                            # by its operationId
          POST /orders: {idempotency-key: Idempotency-Key}      # or by method and path
        ```

        A `.proto` file says it with the options of `covenant/options.proto`, which can always be imported; its overlay has `services`
        instead of `paths`, and operations by their full names, such as `shop.v1.Payments/Pay`.

        ```proto
        import "covenant/options.proto";

        service Payments {
          option (covenant.service) = {timeout: "500ms"};
          rpc Pay(PayRequest) returns (PayReply) { option (covenant.method) = {idempotency_key: "x-payment-key"}; }
        }
        ```
        """;

    private static final String CODE = """

        ## In code

        `Policy.of(Profile)` and `Policy.builder(Profile)` start from a profile, `Policy.builder()` from `standard`. A protection is
        changed part by part: `Protection.standard().with(BreakerSettings.standard().withFailureShare(0.3))`, and switched off with
        `withoutBreakers()`, `withoutEjection()`, `withoutHealthChecks()`. What only code can say (fallbacks, credentials, how a server
        limits its callers, what differs for one call) is in the tables below.
        """;
}
