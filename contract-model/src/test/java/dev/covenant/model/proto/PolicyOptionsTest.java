package dev.covenant.model.proto;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covenant.model.Contract;
import dev.covenant.model.PolicyFacts;
import dev.covenant.model.ReadResult;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a contract says of calling its methods, by options of our own.
 */
class PolicyOptionsTest {
    private static final String HEAD =
            "syntax = 'proto3';\npackage p;\nimport 'covenant/options.proto';\nmessage M { string id = 1; M m = 2; }\n";

    @TempDir
    Path folder;

    private static PolicyFacts policy(Contract contract, String method) {
        return Protos.method(contract, "p.S/" + method).policy();
    }

    @Test
    void methodGoesBeforeServiceAndThatBeforeFile() {
        Contract contract = new Protos(folder).contract(HEAD + """
            option (covenant.file) = {timeout: "2s" hash_key: "id"};
            service S {
              option (covenant.service) = {deadline: "1m" idempotent: true};
              rpc One(M) returns (M) {
                option (covenant.method) = {timeout: "500ms" safe: true idempotency_key: "x-key" hash_key: "m.id"};
              }
              rpc Two(M) returns (M) {
                option (covenant.method).idempotent = false;
              }
            }
            """);

        assertThat(policy(contract, "One").timeout()).contains(Duration.ofMillis(500));
        assertThat(policy(contract, "One").deadline()).contains(Duration.ofMinutes(1));
        assertThat(policy(contract, "One").safe()).contains(true);
        assertThat(policy(contract, "One").idempotent()).contains(true);
        assertThat(policy(contract, "One").idempotencyKey()).contains("x-key");
        assertThat(policy(contract, "One").hashKey()).contains("m.id");
        assertThat(policy(contract, "Two").timeout()).contains(Duration.ofSeconds(2));
        assertThat(policy(contract, "Two").idempotent()).contains(false);
        assertThat(policy(contract, "Two").safe()).isEmpty();
        assertThat(policy(contract, "Two").hashKey()).contains("id");
    }

    @Test
    void withoutOptionsNothingIsSaid() {
        Contract contract = new Protos(folder)
                .contract("syntax = 'proto3';\npackage p;\nmessage M { }\nservice S { rpc One(M) returns (M); }\n");

        assertThat(policy(contract, "One")).isEqualTo(PolicyFacts.none());
    }

    @Test
    void endOfAMethodIsInItsDocs() {
        Contract contract = new Protos(folder)
                .contract(HEAD
                        + "service S { rpc One(M) returns (M) { option (covenant.method) = {deprecated_since: \"2\""
                        + " sunset: \"2027-01-31\"}; } }\n");

        assertThat(Protos.method(contract, "p.S/One").docs().deprecation()).hasValueSatisfying(deprecation -> {
            assertThat(deprecation.since()).contains("2");
            assertThat(deprecation.sunset()).contains("2027-01-31");
        });
    }

    @Test
    void whatCannotBeUnderstoodIsTold() {
        List<String> told = new Protos(folder).tell(HEAD + """
            option (covenant.file) = {safe: true};
            service S {
              rpc One(M) returns (M) {
                option (covenant.method) = {timeout: "soon" hash_key: "idd"};
              }
              rpc Two(M) returns (M) {
                option (covenant.method) = {timeout: "2s" deadline: "1s" safe: true idempotent: false};
              }
            }
            """);

        assertThat(told)
                .containsExactly(
                        "test.proto:5:1: warning[bad-extension] 'safe' is said of single methods only",
                        "test.proto:8:5: warning[bad-extension] 'timeout' is no duration; write 500ms, 2s, 1m or PT2S",
                        "test.proto:8:5: warning[bad-extension] the request p.M has no field 'idd'\n"
                                + "    did you mean 'id'?",
                        "test.proto:11:5: warning[contradictory-extension] an attempt may take PT2S but the whole call"
                                + " only PT1S\n    shorten the attempt (timeout) or give the call more (deadline)",
                        "test.proto:11:5: warning[contradictory-extension] it changes nothing but must not be done"
                                + " twice\n    what is safe is idempotent: leave one out");
    }

    @Test
    void optionThatDoesNotExistIsAnError() {
        ReadResult result = new ProtoReader()
                .read(
                        new Protos(folder).write("test.proto", HEAD + "option (covenant.file) = {retries: 3};\n"),
                        Protos.options());

        assertThat(result.contract()).isEmpty();
        assertThat(result.diagnostics().get(0).location().line()).isEqualTo(5);
    }
}
