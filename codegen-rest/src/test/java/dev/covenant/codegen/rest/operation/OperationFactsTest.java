package dev.covenant.codegen.rest.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covenant.model.Contract;
import dev.covenant.model.HttpOperation;
import dev.covenant.runtime.OperationClass;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OperationFactsTest {
    @ParameterizedTest
    @CsvSource({
        "get, '', SAFE",
        "head, '', SAFE",
        "put, '', IDEMPOTENT",
        "delete, '', IDEMPOTENT",
        "post, '', UNSAFE",
        "patch, '', UNSAFE",
        "post, 'x-covenant: {idempotent: true}', IDEMPOTENT",
        "put, 'x-covenant: {idempotent: false}', UNSAFE",
        "post, 'x-covenant: {idempotency-key: Key}', KEYED",
        "post, 'x-covenant: {safe: true}', SAFE",
        "post, 'x-covenant: {safe: true, idempotency-key: Key}', SAFE",
        "post, 'x-covenant: {safe: false}', UNSAFE",
        "get, 'x-covenant: {safe: false}', UNSAFE",
        "get, 'x-covenant: {safe: false, idempotent: true}', IDEMPOTENT",
        "put, 'x-covenant: {safe: false}', IDEMPOTENT",
        "put, 'x-covenant: {idempotency-key: Key}', KEYED",
        "post, 'parameters: [{name: idempotency-key, in: header, schema: {type: string}}]', KEYED",
    })
    void whatMayBeRepeated(String method, String said, OperationClass expected) {
        assertThat(facts(method, said, "").kind()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "'https://api.example/v1', /v1",
        "'https://api.example/v1/', /v1",
        "'https://api.example', ''",
        "'/v2', /v2",
        "'v2/', /v2",
        "'//host/a/b?c#d', /a/b",
        "'https://{host}/{base}', ''",
    })
    void basePathIsThatOfTheServer(String url, String expected) {
        assertThat(facts("get", "", "servers: [{url: '" + url + "'}]").basePath())
                .isEqualTo(expected);
    }

    @Test
    void operationOverrulesTheContract() {
        OperationFacts facts = facts("get", "x-covenant: {timeout: 2s}", "x-covenant: {timeout: 1s, deadline: 3s}");

        assertThat(facts.timeout()).isEqualTo(Optional.of(Duration.ofSeconds(2)));
        assertThat(facts.deadline()).isEqualTo(Optional.of(Duration.ofSeconds(3)));
    }

    @Test
    void keyOfTheContractIsForUnsafeOperationsOnly() {
        String contract = "x-covenant: {idempotency-key: Key}";

        assertThat(facts("get", "", contract).kind()).isEqualTo(OperationClass.SAFE);
        assertThat(facts("post", "", contract).kind()).isEqualTo(OperationClass.KEYED);
    }

    /** A path has its key for the POST, not for the GET beside it. */
    @Test
    void keyOfAPathIsForUnsafeOperationsOnly() {
        Contract contract = Generated.read("""
            openapi: 3.0.3
            info: {title: Api, version: '1'}
            paths:
              /a:
                x-covenant: {idempotency-key: Key}
                get: {operationId: a, responses: {'204': {description: x}}}
                post: {operationId: b, responses: {'204': {description: x}}}
            """);

        assertThat(contract.operations())
                .extracting(operation -> OperationFacts.of(contract, "Api", (HttpOperation) operation, "x")
                        .kind())
                .containsExactlyInAnyOrder(OperationClass.SAFE, OperationClass.KEYED);
    }

    private static OperationFacts facts(String method, String said, String ofContract) {
        Contract contract = Generated.read("""
            openapi: 3.0.3
            info: {title: Api, version: '1'}
            %s
            paths:
              /a:
                %s:
                  operationId: a
                  %s
                  responses: {'204': {description: x}}
            """.formatted(ofContract, method, said));
        HttpOperation operation = (HttpOperation) contract.operations().get(0);
        return OperationFacts.of(contract, "Api", operation, "a");
    }
}
