package dev.covenant.tracing;

import dev.covenant.runtime.pipeline.Attempt;
import dev.covenant.runtime.pipeline.Call;
import dev.covenant.runtime.pipeline.CallListener;
import dev.covenant.runtime.pipeline.CallPlan;
import dev.covenant.runtime.pipeline.Failure;
import dev.covenant.runtime.watch.CallError;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapPropagator;
import java.net.URI;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Makes calls and attempts spans.
 *
 * <ul>
 *   <li>A call's span is called like its operation, of kind INTERNAL, and its parent is the current context of the thread that makes the
 *       call. It has {@code covenant.target}, {@code covenant.operation}, {@code covenant.attempts}; a fallback is an event of it.
 *   <li>An attempt's span is called like its request ({@code GET /orders/{id}}), of kind CLIENT, below the call's, and is what the instance
 *       sees as its parent. It has {@code http.request.method}, {@code url.template}, {@code server.address}, {@code server.port},
 *       {@code http.response.status_code}, {@code covenant.instance}, {@code covenant.attempt}, and {@code http.request.resend_count} from
 *       the second attempt on.
 *       With gRPC it is called like its method ({@code shop.v1.UserService/GetUser}) and has {@code rpc.system}, {@code rpc.service},
 *       {@code rpc.method} and {@code rpc.grpc.status_code} instead of those of HTTP.
 *   <li>Both, when they fail, have {@code error.type}, {@code covenant.outcome}, {@code covenant.effect} (what is known of what the service
 *       did) and the status ERROR. A hedge that was overtaken has the outcome {@code overtaken} and no error.
 * </ul>
 */
public final class CallTracing implements CallListener {
    private static final String SCOPE = "dev.covenant";
    private static final String HTTPS = "https";
    private static final int HTTP_PORT = 80;
    private static final int HTTPS_PORT = 443;

    private final Tracer tracer;
    private final TextMapPropagator propagator;
    private final Map<Call<?>, Context> calls = new ConcurrentHashMap<>();
    private final Map<Attempt<?>, Span> attempts = new ConcurrentHashMap<>();

    private CallTracing(OpenTelemetry telemetry) {
        this.tracer = telemetry.getTracer(SCOPE);
        this.propagator = telemetry.getPropagators().getTextMapPropagator();
    }

    /** A listener with this telemetry's tracer and propagators, for {@code ClientSettings.builder().listener(...)}. */
    public static CallTracing of(OpenTelemetry telemetry) {
        return new CallTracing(telemetry);
    }

    @Override
    public void callStarted(Call<?> call) {
        Context around = Context.current();
        Span span = tracer.spanBuilder(call.plan().operation())
                .setParent(around)
                .setSpanKind(SpanKind.INTERNAL)
                .setAttribute(Names.TARGET, call.target())
                .setAttribute(Names.OPERATION, call.plan().operation())
                .startSpan();
        calls.put(call, around.with(span));
    }

    @Override
    public void attemptStarted(Attempt<?> attempt) {
        Context around = calls.getOrDefault(attempt.call(), Context.root());
        Span span = start(attempt, around);
        attempts.put(attempt, span);
        propagator.inject(around.with(span), attempt, (carrier, name, value) -> attempt.carry(name, value));
    }

    @Override
    public void attemptFinished(Attempt<?> attempt, @Nullable Failure failure, long nanos) {
        Span span = attempts.remove(attempt);
        if (span == null) {
            return;
        }
        OptionalInt status = isHttp(attempt) ? attempt.status() : OptionalInt.empty();
        status.ifPresent(code -> span.setAttribute(Names.STATUS_CODE, (long) code));
        if (isGrpc(attempt)) {
            attempt.status().ifPresent(code -> span.setAttribute(Names.RPC_STATUS_CODE, (long) code));
        }
        if (attempt.isOvertaken()) {
            // Nothing went wrong: another attempt was faster.
            span.setAttribute(Names.OUTCOME, "overtaken");
            span.end();
        } else {
            Ending.of(span, failure, status);
        }
    }

    @Override
    public void fellBack(Call<?> call, Failure failure) {
        Context around = calls.get(call);
        if (around != null) {
            String reason = CallError.of(failure).label();
            Span.fromContext(around).addEvent("fallback", Attributes.of(Names.ERROR_TYPE, reason));
        }
    }

    @Override
    public void callFinished(Call<?> call, @Nullable Failure failure, long nanos) {
        Context around = calls.remove(call);
        if (around != null) {
            Span span = Span.fromContext(around);
            span.setAttribute(Names.ATTEMPTS, (long) call.attempts());
            Ending.of(span, failure, OptionalInt.empty());
        }
    }

    private Span start(Attempt<?> attempt, Context around) {
        int number = attempt.call().attempts();
        URI uri = attempt.instance().uri();
        SpanBuilder span = tracer.spanBuilder(name(attempt.call().plan()))
                .setParent(around)
                .setSpanKind(SpanKind.CLIENT)
                .setAttribute(Names.TARGET, attempt.call().target())
                .setAttribute(Names.OPERATION, attempt.call().plan().operation())
                .setAttribute(Names.INSTANCE, attempt.instance().id())
                .setAttribute(Names.ATTEMPT, (long) number)
                .setAttribute(Names.SERVER_ADDRESS, uri.getHost())
                .setAttribute(Names.SERVER_PORT, port(uri));
        attempt.call().plan().traits().forEach(span::setAttribute);
        if (number > 1 && isHttp(attempt)) {
            span.setAttribute(Names.RESEND_COUNT, number - 1L);
        }
        return span.startSpan();
    }

    /** By the conventions method and template; the operation's name where the protocol has none. */
    private static String name(CallPlan plan) {
        String method = plan.traits().get(Names.METHOD);
        String template = plan.traits().get(Names.TEMPLATE);
        return method == null || template == null ? plan.operation() : method + " " + template;
    }

    private static boolean isHttp(Attempt<?> attempt) {
        return attempt.call().plan().traits().containsKey(Names.METHOD);
    }

    private static boolean isGrpc(Attempt<?> attempt) {
        return "grpc".equals(attempt.call().plan().traits().get(Names.RPC_SYSTEM));
    }

    private static long port(URI uri) {
        if (uri.getPort() >= 0) {
            return uri.getPort();
        }
        return HTTPS.equalsIgnoreCase(uri.getScheme()) ? HTTPS_PORT : HTTP_PORT;
    }
}
