package dev.covenant.grpc.client;

import dev.covenant.grpc.RpcMethod;
import dev.covenant.runtime.CallFacts;
import dev.covenant.runtime.CallInterruptedException;
import dev.covenant.runtime.CallOptions;
import dev.covenant.runtime.EventStream;
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
import dev.covenant.runtime.pipeline.Sender;
import dev.covenant.runtime.pipeline.SystemTime;
import dev.covenant.runtime.pipeline.Workers;
import io.grpc.Channel;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Carries the calls of generated clients to the instances of one service. Clients of several contracts may share one. Safe for use by
 * many threads; to be closed when it is no longer needed.
 *
 * <p>A blocking call with one request and one response stays on its thread from end to end. An asynchronous one holds no thread; its
 * future is completed on a thread of this client, on which what hangs on the future may wait. What fails is a
 * {@link dev.covenant.runtime.CallException}.
 *
 * <p>A call made where an {@link io.grpc.Context} is cancelled or has a deadline, as in a handler of a gRPC server, ends with it.
 *
 * <p>What a stream may take: its attempt's time-out holds until its first response; from then on each wait for another may take as long,
 * at least 60 s unless the caller gives an attempt time-out. The policy's deadline holds until the first response; one that the caller
 * gives in the options holds for the whole stream and is told to the server.
 */
public final class GrpcCaller implements AutoCloseable {
    /**
     * What consistent hashing goes by in a call of {@link #channel()}: {@code stub.withOption(GrpcCaller.HASH_KEY, userId)}.
     */
    public static final io.grpc.CallOptions.Key<String> HASH_KEY = io.grpc.CallOptions.Key.create("covenant-hash-key");

    private final MethodPlans plans;
    private final Pipeline pipeline;
    private final CallerParts parts;
    private final SystemTime time;
    private final GrpcSettings settings;
    private final ClientView view;
    private final AtomicBoolean closed = new AtomicBoolean();

    private GrpcCaller(Target target, GrpcSettings settings) {
        this.settings = settings;
        this.time = SystemTime.named("covenant-" + target.name() + "-time");
        Workers workers = new Workers(target.name());
        Policy policy = settings.policy();
        var links = new LinkParts(target.source(), workers, policy.timeouts().connect(), LinkParts.Places.of(settings));
        Lines lines = new Lines(target.name(), settings, links, workers);
        this.parts = new CallerParts(lines, workers, time, new OpenStreams());
        this.plans = new MethodPlans(settings);
        this.pipeline = Pipeline.assemble(new PipelineParts(
                target.name(),
                target.source(),
                policy,
                settings.listener(),
                new GrpcHealthProbe(new ProbeParts(lines, links, time, Chance.ofMachine())),
                time,
                Chance.ofMachine(),
                workers));
        this.view = new CallerView(target.name(), pipeline, lines);
        ListenerFaults.guard(() -> settings.listener().opened(view));
    }

    /** A caller with the default settings. */
    public static GrpcCaller create(Target target) {
        return create(target, GrpcSettings.defaults());
    }

    /**
     * A caller of its own, with its own connections.
     *
     * @throws IllegalArgumentException when an instance is not at a grpc, grpcs, http or https address
     */
    public static GrpcCaller create(Target target, GrpcSettings settings) {
        target.source().instances().forEach(instance -> Address.of(instance.uri()));
        return new GrpcCaller(target, settings);
    }

    /**
     * Makes a call and waits for its response.
     *
     * @throws dev.covenant.runtime.CallException when there is none
     */
    public <Q, R> R call(RpcMethod<Q, R> method, Q request, CallOptions options) {
        var outgoing = OutgoingCall.of(plans.of(method), options);
        if (outgoing.plan().call().hedging().isPresent()) {
            // One thread cannot wait for two attempts.
            return Awaited.result(callAsync(method, request, options), method.name());
        }
        Call<R> call =
                Call.blocking(outgoing.callPlan(), new BlockingSender<>(parts, outgoing, request), time.nanoTime());
        outgoing.addTo(call, request);
        ContextWatch watch = ContextWatch.over(outgoing.context(), call);
        try {
            Outcome<R> outcome = new Outcome<>();
            pipeline.send(call, outcome);
            return outcome.result();
        } finally {
            watch.end();
        }
    }

    /** Makes a call; cancelling the future ends the call. */
    public <Q, R> CompletableFuture<R> callAsync(RpcMethod<Q, R> method, Q request, CallOptions options) {
        try {
            var outgoing = OutgoingCall.of(plans.of(method), options);
            var sender = new AsyncSender<>(parts, outgoing, Requests.only(request));
            Call<R> call = Call.async(outgoing.callPlan(), sender, time.nanoTime());
            outgoing.addTo(call, request);
            return send(call, outgoing);
        } catch (RuntimeException unsendable) {
            return CompletableFuture.failedFuture(unsendable);
        }
    }

    /**
     * Makes a call that is answered by a stream, and waits for the first response. To be closed by whoever reads it; closing it early
     * ends the call. A stream that breaks after its first response is not repeated: its iterator throws, and says how many came.
     *
     * @throws dev.covenant.runtime.CallException when there is none
     */
    public <Q, R> EventStream<R> stream(RpcMethod<Q, R> method, Q request, CallOptions options) {
        var outgoing = OutgoingCall.of(plans.of(method), options);
        var inbox = new MessageStream<R>(parts.streams(), outgoing.idleNanos());
        Call<MessageStream<R>> call = open(outgoing, Requests.only(request), inbox);
        outgoing.hashBy(call, request);
        return Awaited.result(send(call, outgoing), method.name());
    }

    /**
     * The responses of a method that answers by a stream, for subscribers, each of which gets a call of its own when it subscribes. No
     * thread waits for responses. A call that fails, and a stream that breaks, is the subscriber's {@code onError}.
     */
    public <Q, R> Flow.Publisher<R> publish(RpcMethod<Q, R> method, Q request, CallOptions options) {
        return subscriber -> {
            var outgoing = OutgoingCall.of(plans.of(method), options);
            var inbox = new PushedMessages<R>(subscriber, parts, outgoing.idleNanos());
            inbox.start(() -> {
                Call<PushedMessages<R>> call = open(outgoing, Requests.only(request), inbox);
                outgoing.hashBy(call, request);
                return send(call, outgoing);
            });
        };
    }

    /**
     * Sends a stream of requests, which are taken from it on the calling thread, and waits for the response. The stream is closed at the
     * end. The call is repeated as long as no request has been taken, not after that.
     *
     * @throws dev.covenant.runtime.CallException when there is no response
     */
    public <Q, R> R collect(RpcMethod<Q, R> method, EventStream<Q> requests, CallOptions options) {
        try (requests) {
            CallerThread thread = new CallerThread();
            CompletableFuture<R> response = collecting(method, new IteratedRequests<>(requests, thread), options);
            var unused = response.whenComplete((result, error) -> thread.look());
            thread.runUntil(
                    response::isDone,
                    () -> response.completeExceptionally(new CallInterruptedException(CallFacts.local(method.name()))));
            return Awaited.result(response, method.name());
        }
    }

    /**
     * Sends the requests of a publisher, which is subscribed to when there is a connection, and asked as fast as the requests can be
     * sent; cancelling the future ends the call and the subscription.
     */
    public <Q, R> CompletableFuture<R> collectAsync(
            RpcMethod<Q, R> method, Flow.Publisher<Q> requests, CallOptions options) {
        try {
            return collecting(method, new PublishedRequests<>(requests), options);
        } catch (RuntimeException unsendable) {
            return CompletableFuture.failedFuture(unsendable);
        }
    }

    /**
     * Sends a stream of requests and gives the stream of responses, as soon as there is a connection. Requests are taken on a thread of
     * this client, so that they may depend on responses. The stream of requests is closed when the call has ended.
     *
     * @throws dev.covenant.runtime.CallException when there is no connection
     */
    public <Q, R> EventStream<R> converse(RpcMethod<Q, R> method, EventStream<Q> requests, CallOptions options) {
        boolean connected = false;
        try {
            var outgoing = OutgoingCall.of(plans.of(method), options);
            var inbox = new MessageStream<R>(parts.streams(), outgoing.idleNanos());
            var source = new IteratedRequests<>(requests, outgoing.context().fixedContextExecutor(parts.workers()));
            EventStream<R> responses = Awaited.result(send(open(outgoing, source, inbox), outgoing), method.name());
            connected = true;
            source.settle();
            return responses;
        } finally {
            if (!connected) {
                requests.close();
            }
        }
    }

    /**
     * The responses to the requests of a publisher, for subscribers, each of which gets a call of its own, which subscribes to the
     * requests when there is a connection.
     */
    public <Q, R> Flow.Publisher<R> converseAsync(
            RpcMethod<Q, R> method, Flow.Publisher<Q> requests, CallOptions options) {
        return subscriber -> {
            var outgoing = OutgoingCall.of(plans.of(method), options);
            var inbox = new PushedMessages<R>(subscriber, parts, outgoing.idleNanos());
            inbox.start(() -> send(open(outgoing, new PublishedRequests<>(requests), inbox), outgoing));
        };
    }

    /**
     * For stubs that gRPC's own generator has made: their calls go to the same instances under the same policy, with its balancing,
     * breakers, ejection, deadlines and listeners. Calls with one request and one response are repeated like any other: as far as the
     * method's class allows, which is that of the generated client where it has called the method by this caller, else what the
     * descriptor says. Streams are sent once and take the time that the stub's deadline gives them. What fails is gRPC's own
     * {@code StatusRuntimeException}, with ours as its cause.
     */
    public Channel channel() {
        return new StubChannel(plans, parts, pipeline);
    }

    /** What can be seen of it from outside: its instances and how they do. */
    public ClientView view() {
        return view;
    }

    /**
     * Refuses new calls, waits for those under way as long as the policy's close grace, then ends them with a
     * {@link dev.covenant.runtime.ClientClosedException}; streams end at once. Closes its connections and ends its threads; those that
     * gRPC shares among all channels of a process end by themselves a second after the last channel. Never throws; an interrupted thread
     * does not wait.
     */
    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        parts.streams().close();
        pipeline.close();
        parts.lines().close();
        parts.workers().close();
        time.close();
        ListenerFaults.guard(() -> settings.listener().closed(view));
    }

    private <Q, R> CompletableFuture<R> collecting(RpcMethod<Q, R> method, Requests<Q> requests, CallOptions options) {
        var outgoing = OutgoingCall.of(plans.of(method), options);
        Sender<R> sender = new AsyncSender<>(parts, outgoing, requests);
        Call<R> call = Call.async(outgoing.callPlan(), sender, time.nanoTime());
        options.hashKey().ifPresent(call::hashKey);
        return send(call, outgoing);
    }

    private <Q, R, B extends Inbox<R>> Call<B> open(OutgoingCall<Q, R> outgoing, Requests<Q> requests, B inbox) {
        var sender = new StreamSender<>(parts, outgoing, requests, inbox);
        Call<B> call = Call.async(outgoing.callPlan(), sender, time.nanoTime());
        outgoing.options().hashKey().ifPresent(call::hashKey);
        return call;
    }

    private <X> CompletableFuture<X> send(Call<X> call, OutgoingCall<?, ?> outgoing) {
        FutureOutcome<X> outcome = new FutureOutcome<>();
        CompletableFuture<X> future = outcome.of(call);
        ContextWatch watch = ContextWatch.over(outgoing.context(), call);
        var unused = future.whenComplete((result, error) -> watch.end());
        pipeline.send(call, outcome);
        return future;
    }
}
