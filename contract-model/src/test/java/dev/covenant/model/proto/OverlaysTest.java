package dev.covenant.model.proto;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covenant.model.Contract;
import dev.covenant.model.PolicyFacts;
import dev.covenant.model.ReadResult;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Overlays say of a proto file that nobody may edit what its options would say.
 */
class OverlaysTest {
    @TempDir
    Path folder;

    private Protos protos;
    private Path user;

    @BeforeEach
    void files() {
        protos = new Protos(folder);
        user = protos.write("user.proto", """
            syntax = "proto3";
            package user;
            import "covenant/options.proto";
            message M { string id = 1; }
            service UserService {
              option (covenant.service) = {timeout: "1s"};
              rpc GetUser(M) returns (M);
              rpc CreateUser(M) returns (M) {
                option (covenant.method) = {timeout: "3s" idempotent: true};
              }
            }
            """);
    }

    private ReadResult read() {
        return new ProtoReader().read(user, Protos.options());
    }

    private static PolicyFacts policy(Contract contract, String method) {
        return Protos.method(contract, "user.UserService/" + method).policy();
    }

    @Test
    void overlayBesideTheFileSpeaksOfFileServicesAndOperations() {
        protos.write("user.covenant.yaml", """
            document: {deadline: 10s}
            services:
              user.UserService: {timeout: 2s}
            operations:
              user.UserService/GetUser: {safe: true, hash-key: id, deprecated-since: "2"}
            """);

        ReadResult result = read();

        Contract contract = Protos.contract(result);
        assertThat(policy(contract, "GetUser").safe()).contains(true);
        assertThat(policy(contract, "GetUser").hashKey()).contains("id");
        assertThat(policy(contract, "GetUser").timeout()).contains(Duration.ofSeconds(2));
        assertThat(policy(contract, "GetUser").deadline()).contains(Duration.ofSeconds(10));
        assertThat(policy(contract, "CreateUser").timeout()).contains(Duration.ofSeconds(3));
        assertThat(policy(contract, "CreateUser").idempotent()).contains(true);
        assertThat(policy(contract, "CreateUser").safe()).isEmpty();
        assertThat(Protos.method(contract, "user.UserService/GetUser").docs().deprecation())
                .hasValueSatisfying(
                        deprecation -> assertThat(deprecation.since()).contains("2"));
        assertThat(result.files()).containsExactly(user, folder.resolve("user.covenant.yaml"));
        assertThat(contract.files())
                .contains(folder.resolve("user.covenant.yaml").toString());
    }

    @Test
    void overlayThatIsNamedGoesInThePlaceOfTheOneBeside() {
        protos.write("user.covenant.yaml", "operations:\n  user.UserService/GetUser: {timeout: 7s}\n");
        Path other = protos.write(
                "elsewhere/user.covenant.yaml", "operations:\n  user.UserService/GetUser: {timeout: 8s}\n");

        Contract contract =
                Protos.contract(new ProtoReader().read(user, Protos.options().withOverlay(other)));

        assertThat(policy(contract, "GetUser").timeout()).contains(Duration.ofSeconds(8));
    }

    @Test
    void withoutAnOverlayTheOptionsSpeak() {
        assertThat(policy(Protos.contract(read()), "GetUser").timeout()).contains(Duration.ofSeconds(1));
    }

    @Test
    void whatIsWrongWithAnOverlayIsToldThere() {
        protos.write("user.covenant.yaml", """
            paths: {}
            services:
              user.UserServices: {safe: true}
            operations:
              user.UserService/GetUsers: {timeout: soon}
              user.UserService/GetUser: {timout: 1s, safe: maybe, hash-key: idd}
            """);

        List<String> told = protos.told(read());

        assertThat(told.stream().map(line -> line.substring(0, line.indexOf(']') + 1)))
                .containsExactly(
                        "user.covenant.yaml:1:8: error[bad-overlay]",
                        "user.covenant.yaml:3:22: error[unknown-overlay-place]",
                        "user.covenant.yaml:3:29: warning[bad-extension]",
                        "user.covenant.yaml:5:30: error[unknown-overlay-place]",
                        "user.covenant.yaml:6:29: warning[bad-extension]",
                        "user.covenant.yaml:6:38: warning[bad-extension]",
                        "user.covenant.yaml:6:48: warning[bad-extension]");
        assertThat(told.get(1)).endsWith("did you mean 'user.UserService'?");
    }
}
