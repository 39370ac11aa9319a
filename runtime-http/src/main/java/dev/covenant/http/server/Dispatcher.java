package dev.covenant.http.server;

import dev.covenant.http.Headers;
import dev.covenant.http.MediaTypes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * Answers requests with routes: finds the route, checks who asks, reads and validates the request, calls the handler, sends the
 * answer. Hosts give it every request; it always answers, and says no more than the contract and RFC 9457 do.
 */
public final class Dispatcher implements AutoCloseable {
    private final Router router;
    private final Answering answering;
    private final ServerSettings settings;
    private final Admission admission;
    private final Heartbeat heartbeat;

    private Dispatcher(Router router, Answering.Gates gates, ServerSettings settings) {
        this.router = router;
        this.settings = settings;
        this.admission = new Admission(settings.inFlight());
        this.heartbeat = new Heartbeat(settings.keepAlive());
        this.answering = new Answering(router, gates, settings, heartbeat);
    }

    /**
     * A dispatcher for a host.
     *
     * @throws IllegalStateException when the contract asks for credentials that the settings cannot judge, or when there are rate
     *     limits for operations that it does not have
     */
    public static Dispatcher of(Routes routes, ServerSettings settings) {
        SecurityGate gate = new SecurityGate(settings);
        gate.check(routes);
        Answering.Gates gates = new Answering.Gates(RateGate.of(routes, settings), gate);
        return new Dispatcher(Router.of(routes), gates, settings);
    }

    /**
     * Answers one request.
     *
     * @throws IOException when the answer cannot be sent to its end: the caller has gone, or what makes the body has failed. The host
     *     must then cut the connection, so that half an answer is not taken for a whole one
     */
    public void handle(ServerExchange exchange) throws IOException {
        long arrived = System.nanoTime();
        if (isForUs(exchange)) {
            Optional<Admission.Visit> visit = admission.visit();
            if (visit.isPresent()) {
                answering.answer(exchange, visit.get(), arrived);
            } else {
                ReplySender.send(exchange, Admission.overloaded().reply());
            }
        }
    }

    /** Answers a request that there is no place for: a health check as always, any other with 503. */
    void turnAway(ServerExchange exchange) throws IOException {
        if (isForUs(exchange)) {
            ReplySender.send(exchange, Admission.overloaded().reply());
        }
    }

    /** Whether it is a request to an operation; others are answered. */
    private boolean isForUs(ServerExchange exchange) throws IOException {
        Optional<Rejection> broken = MessageRules.broken(exchange);
        if (broken.isPresent()) {
            ReplySender.send(exchange, broken.get().reply());
        } else if (isHealthCheck(exchange)) {
            ReplySender.send(exchange, health());
        } else {
            return true;
        }
        return false;
    }

    /** From now on health checks get 503, so that no more requests are sent here; those that come are still answered. */
    public void drain() {
        admission.drain();
    }

    /** Whether it is being closed and answers nothing new: connections should not be kept. */
    public boolean isEnding() {
        return admission.isStopped();
    }

    /** Requests whose handlers run or whose answers are being streamed. */
    public int inFlight() {
        return admission.inside();
    }

    /** Says 503 to health checks and waits, still answering everything, as long as the settings want that known beforehand. */
    void giveNotice() {
        admission.awaitNotice(settings.notice());
    }

    /**
     * Says 503 to health checks, after the notice of the settings to everything; waits for requests in flight up to their grace, and
     * ends what runs beside them. Requests that are still in flight then go on, but streams among them no longer notice callers that
     * have gone.
     */
    @Override
    public void close() {
        giveNotice();
        admission.stop();
        admission.awaitIdle(settings.grace());
        end();
    }

    /** Ends what runs beside requests, of which there are no more. */
    void end() {
        admission.stop();
        heartbeat.close();
    }

    private boolean isHealthCheck(ServerExchange exchange) {
        return exchange.rawPath().equals(settings.healthPath())
                && (exchange.method().equals("GET") || exchange.method().equals("HEAD"))
                && !router.has("GET", exchange.rawPath());
    }

    private Reply health() {
        boolean up = !admission.isDraining() && settings.healthy().getAsBoolean();
        byte[] body = (up ? "{\"status\":\"UP\"}" : "{\"status\":\"DOWN\"}").getBytes(StandardCharsets.US_ASCII);
        Headers headers = Headers.of(Map.of("Content-Type", MediaTypes.JSON, "Cache-Control", "no-store"));
        return new Reply(up ? 200 : 503, headers, Reply.Memory.of(body));
    }
}
