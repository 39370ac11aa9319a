package dev.covenant.samples.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.covenant.runtime.Policy;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ShopDemoTest {
    /** A few orders in each act; with times that a busy machine keeps, too. */
    private static final Show.Pace FEW = new Show.Pace(Duration.ZERO, 24);

    private static final Policy PATIENT = Policy.builder()
            .attemptTimeout(Duration.ofSeconds(2))
            .deadline(Duration.ofSeconds(30))
            .build();

    @ParameterizedTest
    @EnumSource(Protocol.class)
    void customersNoticeNothingOfInstancesThatDieAndHang(Protocol protocol) throws IOException, InterruptedException {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        Screen screen = Screen.lines(new PrintStream(printed, true, StandardCharsets.UTF_8));
        long errors = new ShopDemo(protocol, PATIENT, FEW, screen).run();
        String text = printed.toString(StandardCharsets.UTF_8);

        assertThat(errors).as("%s", text).isZero();
        assertThat(text)
                .contains(
                        protocol == Protocol.GRPC ? "by gRPC" : "by REST",
                        "An order that is too dear: 402 more than 1000",
                        "payment-service 1 is KILLED",
                        "payment-service 2 HANGS",
                        "orders, 0 errors");
        // All faults of the nonsense at once.
        assertThat(text)
                .contains("A request that is nonsense: 400", "/user", "/items/0/sku", "/items/0/quantity", "price");
    }

    @ParameterizedTest
    @CsvSource({"rest, REST", "grpc, GRPC"})
    void oneWordSaysHowTheOrderServiceCallsTheOthers(String word, Protocol protocol) {
        assertThat(Protocol.named(word)).isEqualTo(protocol);
    }

    @Test
    void anotherWordIsRefused() {
        assertThatThrownBy(() -> Protocol.named("soap")).hasMessageContaining("rest or grpc, not 'soap'");
    }

    @Test
    void tableIsDrawnOverTheLastOneBelowLinesThatStay() {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        Screen screen = Screen.terminal(new PrintStream(printed, true, StandardCharsets.UTF_8));
        screen.say("hello");
        screen.show(List.of("a", "b"), "");
        screen.show(List.of("c", "d"), "");
        screen.say("changed");

        String back = "\u001B[2A\r\u001B[J";
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .isEqualTo("hello\na\nb\n" + back + "c\nd\n" + back + "changed\nc\nd\n");
    }
}
