package dev.covenant.http.client;

import dev.covenant.http.HttpOperation;
import dev.covenant.http.Response;
import dev.covenant.json.JsonWriter;
import dev.covenant.runtime.CallFacts;
import dev.covenant.runtime.CallOptions;
import dev.covenant.runtime.EventStream;
import dev.covenant.runtime.MissingCredentialException;
import dev.covenant.runtime.Policy;
import dev.covenant.runtime.Target;
import dev.covenant.runtime.pipeline.Awaited;
import dev.covenant.runtime.pipeline.Call;
import dev.covenant.runtime.pipeline.Chance;
import dev.covenant.runtime.pipeline.ClientView;
import dev.covenant.runtime.pipeline.FutureOutcome;
import dev.covenant.runtime.pipeline.ListenerFaults;
import dev.covenant.runtime.pipeline.Outcome;
import dev.covenant.runtime.pipeline.Pipeline;
import dev.covenant.runtime.pipeline.PipelineParts;
import dev.covenant.runtime.pipeline.Substitute;
import dev.covenant.runtime.pipeline.SystemTime;
import dev.covenant.runtime.pipeline.Workers;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Carries the calls of generated clients to the instances of one service. Clients of several contracts may share one. Safe for use by
 * many threads; to be closed when it is no longer needed.
 *
 * <p>A blocking call stays on its thread from end to end. An asynchronous one holds no thread; its future is completed on a thread of
 * this client, on which what hangs on the future may wait. What fails is a {@link dev.covenant.runtime.CallException}.
 */
public final class HttpCaller implements AutoCloseable {
    private final OperationPlans plans;
    private final Pipeline pipeline;
    private final CallerParts parts;
    private final SystemTime time;
    private final ClientSettings settings;
    private final ClientView view;
    private final AtomicBoolean closed = new AtomicBoolean();

    private HttpCaller(Target target, ClientSettings settings) {
        this.settings = settings;
        this.time = SystemTime.named("covenant-" + target.name() + "-time");
        Workers workers = new Workers(target.name());
        Policy policy = settings.policy();
        Transport transport = settings.transport()
                .orElseGet(() -> TransportProvider.best().create(transportSettings(target, settings, workers)));
        var keeping = new BodyKeeping(
                new BufferPool(), new OpenStreams(), policy.limits().responseBytes());
        Tokens tokens = new Tokens(new TokenClient(transport, time));
        this.parts = new CallerParts(transport, tokens, keeping, workers, time, new Verdict(InstantSource.system()));
        this.plans = new OperationPlans(settings);
        this.pipeline = Pipeline.assemble(new PipelineParts(
                target.name(),
                target.source(),
                policy,
                settings.listener(),
                new HttpHealthProbe(transport, time, settings.userAgent()),
                time,
                Chance.ofMachine(),
                workers));
        this.view = new CallerView(target.name(), pipeline, transport);
        ListenerFaults.guard(() -> settings.listener().opened(view));
    }

    /** A caller with the default settings. */
    public static HttpCaller create(Target target) {
        return create(target, ClientSettings.defaults());
    }

    /**
     * A caller of its own, with its own connections unless the settings name a transport.
     *
     * @throws IllegalArgumentException when an instance is not at an http or https address
     */
    public static HttpCaller create(Target target, ClientSettings settings) {
        target.source().instances().forEach(instance -> Origin.of(instance.uri()));
        return new HttpCaller(target, settings);
    }

    /**
     * Makes a call and waits for its result.
     *
     * @throws dev.covenant.runtime.CallException when there is none
     */
    public <Q, R extends @Nullable Object> R call(
            HttpOperation operation, ClientBinding<Q, R> binding, Q request, CallOptions options) {
        return blocking(prepare(operation, binding, options), request, ResultShape.result());
    }

    /**
     * Makes a call and waits for its result, with status and headers.
     *
     * @throws dev.covenant.runtime.CallException when there is none
     */
    public <Q, R extends @Nullable Object> Response<R> exchange(
            HttpOperation operation, ClientBinding<Q, R> binding, Q request, CallOptions options) {
        return blocking(prepare(operation, binding, options), request, ResultShape.response());
    }

    /** Makes a call; cancelling the future ends the call. */
    public <Q, R extends @Nullable Object> CompletableFuture<R> callAsync(
            HttpOperation operation, ClientBinding<Q, R> binding, Q request, CallOptions options) {
        return async(prepare(operation, binding, options), request, ResultShape.result(), null);
    }

    /** Makes a call, for status and headers too; cancelling the future ends the call. */
    public <Q, R extends @Nullable Object> CompletableFuture<Response<R>> exchangeAsync(
            HttpOperation operation, ClientBinding<Q, R> binding, Q request, CallOptions options) {
        return async(prepare(operation, binding, options), request, ResultShape.response(), null);
    }

    /**
     * The events of an operation, for subscribers, each of which gets a call of its own when it subscribes. No thread waits for events.
     * A call that fails, and a stream that breaks, is the subscriber's {@code onError}.
     */
    public <Q, T> Flow.Publisher<T> publish(
            HttpOperation operation, ClientBinding<Q, EventStream<T>> binding, Q request, CallOptions options) {
        var pushing = new PendingBody.PushFactory() {
            @Override
            public <E> PushedEvents<E> create(
                    Exchange exchange, dev.covenant.http.EventDecoder<E> decoder, CallFacts facts) {
                return new PushedEvents<>(exchange, decoder, facts, parts);
            }
        };
        return subscriber -> EventSubscription.start(
                subscriber, () -> async(prepare(operation, binding, options), request, ResultShape.result(), pushing));
    }

    /** What can be seen of it from outside: its instances and how they do. */
    public ClientView view() {
        return view;
    }

    /**
     * Refuses new calls, waits for those under way and for bodies that are being read as long as the policy's close grace, then ends
     * them with a {@link dev.covenant.runtime.ClientClosedException}; event streams end at once. Closes its connections and ends its
     * threads. Never throws; an interrupted thread does not wait.
     */
    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        long until = time.nanoTime() + settings.policy().timeouts().closeGrace().toNanos();
        parts.keeping().streams().endEndless();
        pipeline.close();
        parts.keeping().streams().awaitEnd(until - time.nanoTime());
        parts.keeping().streams().close();
        if (settings.transport().isEmpty()) {
            parts.transport().close();
        }
        parts.workers().close();
        time.close();
        ListenerFaults.guard(() -> settings.listener().closed(view));
    }

    private <Q, R extends @Nullable Object> Prepared<Q, R> prepare(
            HttpOperation operation, ClientBinding<Q, R> binding, CallOptions options) {
        return new Prepared<>(plans.of(operation, binding), binding, options);
    }

    private <Q, R extends @Nullable Object, X extends @Nullable Object> X blocking(
            Prepared<Q, R> prepared, Q request, ResultShape<R, X> shape) {
        if (prepared.plan().call().hedging().isPresent()) {
            // One thread cannot wait for two attempts.
            return Awaited.result(
                    async(prepared, request, shape, null),
                    prepared.plan().operation().name());
        }
        BufferPool buffers = parts.keeping().buffers();
        JsonWriter json = buffers.takeWriter();
        try {
            var written = prepared.write(request, json, shape);
            var sender = new BlockingSender<R, X>(parts, written.request());
            Call<X> call = Call.blocking(prepared.plan().call().with(prepared.options()), sender, time.nanoTime());
            written.addTo(call);
            Outcome<X> outcome = new Outcome<>();
            pipeline.send(call, outcome);
            return outcome.result();
        } finally {
            buffers.give(json);
        }
    }

    private <Q, R extends @Nullable Object, X extends @Nullable Object> CompletableFuture<X> async(
            Prepared<Q, R> prepared, Q request, ResultShape<R, X> shape, PendingBody.@Nullable PushFactory pushing) {
        try {
            var written = prepared.write(request, null, shape);
            var sender = new AsyncSender<R, X>(parts, written.request(), pushing);
            Call<X> call = Call.async(prepared.plan().call().with(prepared.options()), sender, time.nanoTime());
            written.addTo(call);
            FutureOutcome<X> outcome = new FutureOutcome<>();
            CompletableFuture<X> future = outcome.of(call);
            pipeline.send(call, outcome);
            return future;
        } catch (RuntimeException unsendable) {
            return CompletableFuture.failedFuture(unsendable);
        }
    }

    private static TransportSettings transportSettings(Target target, ClientSettings settings, Workers workers) {
        Policy policy = settings.policy();
        return new TransportSettings(
                target.name(),
                policy.timeouts().connect(),
                policy.limits().headerBytes(),
                policy.limits().connections(),
                settings.ssl(),
                workers);
    }

    /** An operation that is about to be called. */
    private record Prepared<Q, R extends @Nullable Object>(
            OperationPlan plan, ClientBinding<Q, R> binding, CallOptions options) {

        <X extends @Nullable Object> Written<Q, R, X> write(
                Q request, @Nullable JsonWriter json, ResultShape<R, X> shape) {
            List<Grant> grants = plan.grants()
                    .orElseThrow(() -> new MissingCredentialException(
                            CallFacts.local(plan.operation().name()), plan.missingCredentials()));
            OutgoingRequest out = new OutgoingRequest(plan, json);
            binding.write(request, out);
            RequestDraft draft = out.draft(options);
            String key = options.hashKey().or(out::hashKey).orElse(null);
            return new Written<>(request, spares(), new CallRequest<>(draft, binding, shape, grants), key);
        }

        /** Plans are found by operation and binding, and the types of the binding are those of the generated fallback. */
        @SuppressWarnings("unchecked")
        private @Nullable Spares<Q, R> spares() {
            return (Spares<Q, R>) plan.spares().orElse(null);
        }
    }

    /** A request that is about to be sent. */
    private record Written<Q, R extends @Nullable Object, X extends @Nullable Object>(
            Q asked,
            @Nullable Spares<Q, R> spares,
            CallRequest<R, X> request,
            @Nullable String key) {

        void addTo(Call<X> call) {
            if (key != null) {
                call.hashKey(key);
            }
            Substitute<X> substitute = spares == null ? null : spares.of(asked, call, request);
            if (substitute != null) {
                call.substitute(substitute);
            }
        }
    }
}
