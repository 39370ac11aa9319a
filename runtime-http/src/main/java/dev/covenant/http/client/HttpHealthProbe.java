package dev.covenant.http.client;

import dev.covenant.http.Headers;
import dev.covenant.runtime.Instance;
import dev.covenant.runtime.pipeline.HealthProbe;
import dev.covenant.runtime.pipeline.Time;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** Asks for an instance's health with a GET below its own path: 200 is well, everything else is not. */
final class HttpHealthProbe implements HealthProbe {
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int METHOD_NOT_ALLOWED = 405;
    private static final int NOT_IMPLEMENTED = 501;

    private final Transport transport;
    private final Time time;
    private final Headers headers;

    HttpHealthProbe(Transport transport, Time time, String userAgent) {
        this.transport = transport;
        this.time = time;
        this.headers = Headers.builder().add("User-Agent", userAgent).build();
    }

    @Override
    public void ask(Instance instance, String path, long nanos, Consumer<Finding> told) {
        String own = instance.uri().getRawPath();
        String target = own == null ? path : OperationPlan.withoutSlash(own) + path;
        var request = new TransportRequest("GET", Origin.of(instance.uri()), target, headers, null);
        Exchange exchange = new Exchange(request, nanos);
        // What transports say of an exchange that was aborted comes when it comes: the time is over in any case.
        Answer answer = new Answer(exchange, told);
        answer.alarm.set(time.schedule(time.nanoTime() + nanos, late -> {
            exchange.abort();
            answer.tell(Finding.UNWELL);
        }));
        transport.sendAsync(exchange, answer);
    }

    private static Finding finding(int status) {
        return switch (status) {
            case OK -> Finding.WELL;
            case NOT_FOUND, METHOD_NOT_ALLOWED, NOT_IMPLEMENTED -> Finding.NOT_OFFERED;
            default -> Finding.UNWELL;
        };
    }

    /** Reads a short body to its end, which keeps the connection. */
    private static final class Answer implements ReplySink {
        private static final int LONGEST = 64 * 1024;

        private final Exchange exchange;
        private final Consumer<Finding> told;
        private final AtomicBoolean answered = new AtomicBoolean();
        private final AtomicReference<Time.Timer> alarm = new AtomicReference<>(() -> {});
        private Finding finding = Finding.UNWELL;
        private Intake intake = () -> {};
        private int length;

        Answer(Exchange exchange, Consumer<Finding> told) {
            this.exchange = exchange;
            this.told = told;
        }

        @Override
        public void head(int status, Headers answered, Intake body) {
            finding = finding(status);
            intake = body;
            body.more();
        }

        @Override
        public void bytes(ByteBuffer piece) {
            length += piece.remaining();
            piece.position(piece.limit());
            if (length > LONGEST) {
                exchange.abort();
                tell(finding);
            } else {
                intake.more();
            }
        }

        @Override
        public void end() {
            tell(finding);
        }

        @Override
        public void failed(IOException reason) {
            tell(Finding.UNWELL);
        }

        void tell(Finding found) {
            if (answered.compareAndSet(false, true)) {
                alarm.get().cancel();
                told.accept(found);
            }
        }
    }
}
