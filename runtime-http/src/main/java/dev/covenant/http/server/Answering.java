package dev.covenant.http.server;

import dev.covenant.http.DeadlineHeader;
import dev.covenant.http.Headers;
import dev.covenant.http.HttpErrorException;
import dev.covenant.http.In;
import dev.covenant.http.SecurityScheme;
import dev.covenant.http.SecurityUse;
import dev.covenant.runtime.CallOptions;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The way of one request through its route.
 */
final class Answering {
    private static final System.Logger LOG = System.getLogger(Answering.class.getName());

    private final Router router;
    private final Gates gates;
    private final ServerSettings settings;
    private final Heartbeat heartbeat;

    Answering(Router router, Gates gates, ServerSettings settings, Heartbeat heartbeat) {
        this.router = router;
        this.gates = gates;
        this.settings = settings;
        this.heartbeat = heartbeat;
    }

    /** Whom it lets in, and how often. */
    record Gates(RateGate rates, SecurityGate security) {}

    /** @throws IOException when the answer could not be sent to its end */
    void answer(ServerExchange exchange, Admission.Visit visit, long arrived) throws IOException {
        try (visit) {
            gates.rates().admitAddress(exchange);
            Reply options = options(exchange);
            if (options != null) {
                ReplySender.send(exchange, options);
                return;
            }
            Router.Match match = router.find(exchange);
            try (RequestBinder request = new RequestBinder(exchange, match.variables(), settings.bodyLimit())) {
                Reply reply = call(match.route(), new Asked(exchange, request, arrived), visit);
                if (!reply.isStreamed()) {
                    // Done but for the caller's reading; that may take as long as the caller likes.
                    visit.leave();
                }
                send(exchange, reply);
            }
        } catch (Rejection rejection) {
            ReplySender.send(exchange, rejection.reply());
        } catch (RuntimeException | StackOverflowError e) {
            LOG.log(Level.ERROR, "no answer to " + exchange.method() + " " + Quoted.of(exchange.rawPath()), e);
            ReplySender.send(
                    exchange,
                    Rejection.of(500, "Internal error", "the service could not answer")
                            .reply());
        }
    }

    /** A request on its way. */
    private record Asked(ServerExchange exchange, RequestBinder request, long arrived) {}

    private @Nullable Reply options(ServerExchange exchange) {
        if (!exchange.method().equals("OPTIONS") || router.has("OPTIONS", exchange.rawPath())) {
            return null;
        }
        String allow = router.allow(exchange.rawPath()).orElseThrow(() -> Router.notFound(exchange.rawPath()));
        return new Reply(204, Headers.of(Map.of("Allow", allow)), new Reply.None());
    }

    private <Q, R extends @Nullable Object> Reply call(Route<Q, R> route, Asked asked, Admission.Visit visit) {
        ServerExchange exchange = asked.exchange();
        String caller = gates.security().admit(route.operation().security(), new RequestTexts(exchange));
        gates.rates().admit(route.operation(), caller);
        claimUndeclared(route, asked.request());
        Q request = route.binding().read(asked.request());
        visit.enter();
        ServerCall call = new ServerCall(exchange.headers(), exchange.remoteAddress(), caller);
        CallOptions options = options(asked).withServer(call);
        ReplyBuilder reply = new ReplyBuilder(exchange.headers().all("Accept"), heartbeat);
        try {
            handle(route, request, options, reply);
            call.writeHeaders(reply);
            return reply.build();
        } catch (RuntimeException | StackOverflowError e) {
            reply.discard();
            throw e;
        }
    }

    private static <Q, R extends @Nullable Object> void handle(
            Route<Q, R> route, Q request, CallOptions options, ReplyBuilder reply) {
        try {
            R result = route.handler().handle(request, options);
            route.binding().write(result, reply);
        } catch (HttpErrorException error) {
            if (!route.binding().writeError(error, reply)) {
                throw error;
            }
        }
    }

    /** Keys and versions in the query are nobody's parameters: open objects must not take them. */
    private static void claimUndeclared(Route<?, ?> route, RequestBinder request) {
        route.operation()
                .version()
                .filter(version -> version.in() == In.QUERY)
                .ifPresent(version -> request.claim(version.name()));
        for (List<SecurityUse> all : route.operation().security()) {
            for (SecurityUse use : all) {
                SecurityScheme scheme = use.scheme();
                if (scheme.kind() == SecurityScheme.Kind.API_KEY && scheme.in() == In.QUERY) {
                    request.claim(scheme.key());
                }
            }
        }
    }

    private static CallOptions options(Asked asked) {
        String said = asked.exchange().headers().first(DeadlineHeader.NAME).orElse("");
        OptionalLong allowed = DeadlineHeader.nanos(said);
        if (allowed.isEmpty()) {
            return CallOptions.none();
        }
        long deadline = asked.arrived() + allowed.getAsLong();
        if (deadline - System.nanoTime() <= 0) {
            throw Rejection.of(504, "Deadline exceeded", "the caller's time was over before the request was handled");
        }
        return CallOptions.none().withDeadline(deadline);
    }

    /** What fails once the head is out can only be told by cutting the answer off. */
    private static void send(ServerExchange exchange, Reply reply) throws IOException {
        try {
            ReplySender.send(exchange, reply);
        } catch (RuntimeException | StackOverflowError e) {
            LOG.log(
                    Level.ERROR,
                    "the answer to " + exchange.method() + " " + Quoted.of(exchange.rawPath()) + " broke off",
                    e);
            throw new IOException("the answer broke off", e);
        }
    }
}
