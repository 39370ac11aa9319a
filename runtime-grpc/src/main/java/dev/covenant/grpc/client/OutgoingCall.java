package dev.covenant.grpc.client;

import dev.covenant.runtime.CallOptions;
import dev.covenant.runtime.OperationClass;
import dev.covenant.runtime.pipeline.Attempt;
import dev.covenant.runtime.pipeline.Call;
import dev.covenant.runtime.pipeline.CallPlan;
import io.grpc.Context;
import io.grpc.Deadline;
import io.grpc.Metadata;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What all attempts of a call have in common.
 *
 * @param options the caller's; their deadline is never later than that of the caller's context
 * @param context the caller's: where it is cancelled, calls made in it end
 * @param own metadata of this call alone
 * @param base what gRPC's calls are made with
 * @param goesOn whether it goes on after its attempt has succeeded, or may take any time: then only a time that the caller has said
 *     bounds all of it
 */
record OutgoingCall<Q, R>(
        MethodPlan<Q, R> plan,
        CallOptions options,
        Context context,
        List<Entry<?>> own,
        io.grpc.CallOptions base,
        boolean goesOn) {
    private static final Metadata.Key<String> TIMEOUT =
            Metadata.Key.of("grpc-timeout", Metadata.ASCII_STRING_MARSHALLER);

    static <Q, R> OutgoingCall<Q, R> of(MethodPlan<Q, R> plan, CallOptions said) {
        Context context = Context.current();
        CallOptions options = within(context, said);
        return new OutgoingCall<>(plan, options, context, entries(plan, said), plan.base(), plan.answersStream());
    }

    /** With the deadline of a context, if it has one. */
    static CallOptions within(Context context, CallOptions said) {
        Deadline deadline = context.getDeadline();
        return deadline == null
                ? said
                : said.withDeadline(System.nanoTime() + deadline.timeRemaining(TimeUnit.NANOSECONDS));
    }

    CallPlan callPlan() {
        return plan.with(options);
    }

    long idleNanos() {
        return plan.idleNanos(options);
    }

    /** Tells a call what its request says of where it goes, and what its caller gets if it fails. */
    void addTo(Call<R> call, Q request) {
        hashBy(call, request);
        Spares<Q, R> spares = plan.sparesOrNull();
        if (spares != null) {
            call.substitute(spares.of(request, options.headers()));
        }
    }

    void hashBy(Call<?> call, Q request) {
        options.hashKey().or(() -> plan.method().hashKey(request)).ifPresent(call::hashKey);
    }

    /** What an attempt is sent with; made anew for each, as what it says differs. */
    Metadata metadata(Attempt<?> attempt, long now) {
        Metadata metadata = new Metadata();
        for (Entry<?> entry : plan.metadata()) {
            entry.putTo(metadata);
        }
        if (!own.isEmpty()) {
            Entry.put(own, metadata);
        }
        if (!attempt.carried().isEmpty()) {
            Entry.put(Entry.all(attempt.carried()), metadata);
        }
        if (!goesOn) {
            // Our own alarm ends the attempt here; a deadline of gRPC's would set a second one for each.
            metadata.put(TIMEOUT, TimeoutText.of(attempt.endsAt() - now));
        }
        return metadata;
    }

    /**
     * What a gRPC call is made with. A context's deadline is told to gRPC in any case, which would otherwise send that instead of the attempt's.
     */
    io.grpc.CallOptions grpc(Attempt<?> attempt, long now) {
        if (goesOn) {
            Optional<Long> whole = options.timeout().map(said -> attempt.call().deadlineAt() - now);
            return whole.map(left -> base.withDeadlineAfter(left, TimeUnit.NANOSECONDS))
                    .orElse(base);
        }
        return context.getDeadline() == null
                ? base
                : base.withDeadlineAfter(attempt.endsAt() - now, TimeUnit.NANOSECONDS);
    }

    private static List<Entry<?>> entries(MethodPlan<?, ?> plan, CallOptions said) {
        String key = idempotencyKey(plan, said);
        if (key == null && said.headers().isEmpty()) {
            return List.of();
        }
        List<Entry<?>> own = new ArrayList<>(Entry.all(said.headers()));
        if (key != null) {
            own.add(Entry.of(plan.method().idempotencyKey().orElseThrow(), key));
        }
        return own;
    }

    /** The same on every attempt, since it is made with the call. */
    private static @Nullable String idempotencyKey(MethodPlan<?, ?> plan, CallOptions said) {
        if (plan.method().idempotencyKey().isEmpty()) {
            return null;
        }
        boolean needed = plan.method().kind() == OperationClass.KEYED;
        return said.idempotencyKey().orElse(needed ? UUID.randomUUID().toString() : null);
    }
}
