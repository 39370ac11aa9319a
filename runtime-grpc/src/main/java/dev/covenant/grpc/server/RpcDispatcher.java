package dev.covenant.grpc.server;

import dev.covenant.grpc.check.ContractCheck;
import dev.covenant.runtime.limit.Bulkhead;
import dev.covenant.runtime.limit.RateKeeper;
import io.grpc.MethodDescriptor;
import io.grpc.ServerServiceDefinition;
import io.grpc.ServiceDescriptor;
import io.grpc.health.v1.HealthCheckResponse.ServingStatus;
import io.grpc.protobuf.ProtoServiceDescriptorSupplier;
import io.grpc.protobuf.services.HealthStatusManager;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;

/**
 * Answers calls with bindings: sheds what is too much, holds callers to their rates, checks who asks and what, calls the handler on a
 * thread of its own, sends what it gives as fast as the caller takes it; and the health service. A {@link GrpcServer} has one; so may a
 * server of one's own:
 *
 * <pre>{@code
 * RpcDispatcher dispatcher = RpcDispatcher.of(GrpcServerSettings.standard(), UserServiceServer.routes(users));
 * Server server = NettyServerBuilder.forPort(8443).directExecutor().addServices(dispatcher.services()).build();
 * }</pre>
 *
 * <p>Handlers never run on the server's executor, so that it may be a direct one. Limits for the sizes of messages and metadata, keep-alive,
 * and credentials are then for the owner of the server to set.
 */
public final class RpcDispatcher implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(RpcDispatcher.class.getName());

    private final List<ServiceBinding> bindings;
    private final Serving serving;
    private final HealthStatusManager health = new HealthStatusManager();
    private final AtomicBoolean draining = new AtomicBoolean();

    private RpcDispatcher(List<ServiceBinding> bindings, Serving serving) {
        this.bindings = bindings;
        this.serving = serving;
        bindings.forEach(each -> serving(each.service(), true));
    }

    /**
     * A dispatcher for a server.
     *
     * @throws IllegalStateException when there are rate limits for methods that no binding has
     */
    public static RpcDispatcher of(GrpcServerSettings settings, ServiceBinding... bindings) {
        List<ServiceBinding> all = List.of(bindings);
        Set<String> names = all.stream()
                .flatMap(each -> each.methods().stream())
                .map(BoundMethod::name)
                .collect(Collectors.toSet());
        int most = settings.inFlight();
        Serving serving = new Serving(
                HandlerThreads.forHandlers("covenant-grpc-handler", most),
                new Bulkhead(most),
                new Bulkhead((int) Math.min(Integer.MAX_VALUE, (long) most * Serving.OPEN_FOR_EACH_HANDLED)),
                RateKeeper.of(settings.rateLimits(), names, settings.clock()),
                settings.authenticator(),
                new LongAdder());
        tellUnchecked(all);
        return new RpcDispatcher(all, serving);
    }

    /** Who relies on what the contract says must learn what nobody checks. */
    private static void tellUnchecked(List<ServiceBinding> bindings) {
        Set<String> unchecked = new TreeSet<>();
        for (ServiceBinding binding : bindings) {
            for (BoundMethod<?, ?> bound : binding.methods()) {
                if (bound.check() instanceof ContractCheck<?> check) {
                    unchecked.addAll(check.unchecked());
                }
            }
        }
        if (!unchecked.isEmpty()) {
            LOG.log(Level.WARNING, "rules of the contract that are not checked: " + String.join(", ", unchecked));
        }
    }

    /** What to give to a server: the bindings, and {@code grpc.health.v1.Health} for each of them and for all ({@code ""}). */
    public List<ServerServiceDefinition> services() {
        List<ServerServiceDefinition> services = new ArrayList<>();
        bindings.forEach(binding -> services.add(define(binding)));
        services.add(health.getHealthService().bindService());
        return List.copyOf(services);
    }

    private ServerServiceDefinition define(ServiceBinding binding) {
        ServiceDescriptor.Builder descriptor = ServiceDescriptor.newBuilder(binding.service());
        for (BoundMethod<?, ?> each : binding.methods()) {
            MethodDescriptor<?, ?> method = each.method().descriptor();
            descriptor.addMethod(method);
            // What reflection tells of a service.
            if (method.getSchemaDescriptor() instanceof ProtoServiceDescriptorSupplier schema) {
                descriptor.setSchemaDescriptor(schema);
            }
        }
        ServerServiceDefinition.Builder service = ServerServiceDefinition.builder(descriptor.build());
        binding.methods().forEach(each -> service.addMethod(MethodEntry.define(serving, each)));
        return service.build();
    }

    /**
     * Says to health checks whether a service can work; all can unless said otherwise.
     *
     * @param service its full name; empty: the server as a whole
     */
    public void serving(String service, boolean can) {
        health.setStatus(service, can ? ServingStatus.SERVING : ServingStatus.NOT_SERVING);
    }

    /** Calls whose handlers run or whose answers are being streamed. */
    public int inFlight() {
        return serving.handled().inFlight();
    }

    /** Calls that have not ended, those whose request has not come yet included. */
    int open() {
        return serving.open().inFlight();
    }

    /** How many calls there have been. */
    long calls() {
        return serving.calls().sum();
    }

    /** From now on health checks say {@code NOT_SERVING}, so that no more calls are sent here; those that come are still answered. */
    public void drain() {
        if (draining.compareAndSet(false, true)) {
            health.enterTerminalState();
        }
    }

    /** Health checks say {@code NOT_SERVING}; handlers that still run are interrupted. To be called when the server has ended. */
    @Override
    public void close() {
        drain();
        ExecutorService threads = serving.threads();
        threads.shutdownNow();
        try {
            threads.awaitTermination(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
