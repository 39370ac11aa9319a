package dev.covenant.codegen.grpc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covenant.codegen.GeneratedFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What is generated, at work: our client calls our server in this process. */
class ScenarioTest {
    @Test
    void clientsReachAnImplementationByAllFourKindsOfCalls() throws Exception {
        Generated generated = Generated.of(resource("shop.proto"));
        String scenario = resource("ShopScenario.java");

        Compiled compiled = generated.compile(new GeneratedFile("scenario/ShopScenario.java", scenario));

        Class<?> type = Class.forName("scenario.ShopScenario", true, compiled.loader());
        ((Runnable) type.getConstructor().newInstance()).run();
    }

    @Test
    void whatTheContractSaysIsInTheDocumentation() throws IOException {
        String source = Generated.of(resource("shop.proto")).source("com/acme/shop/UserService.java");

        assertThat(source)
                .contains("Looks one up.")
                .contains("shop.v1.UserService/GetUser, one message each way.")
                .contains("An attempt may take PT30S.")
                .contains("The key travels in the metadata as x-create-key.");
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(ScenarioTest.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
