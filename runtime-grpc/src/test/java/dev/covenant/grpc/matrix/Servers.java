package dev.covenant.grpc.matrix;

import io.grpc.Metadata;
import io.grpc.Server;
import io.grpc.Status;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.protobuf.services.HealthStatusManager;
import io.grpc.stub.StreamObserver;
import io.grpc.testing.integration.EmptyProtos.Empty;
import io.grpc.testing.integration.TestServiceGrpc;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Three instances of a service, each behind a proxy; the first is the one that goes bad. */
final class Servers implements AutoCloseable {
    static final Duration LATENCY = Duration.ofMillis(3);
    static final int INSTANCES = 3;

    private final ScheduledExecutorService delays = Executors.newScheduledThreadPool(1);
    private final List<Server> servers = new ArrayList<>();
    private final List<FaultyProxy> proxies = new ArrayList<>();
    private final List<Service> services = new ArrayList<>();
    private volatile boolean flapping;

    Servers() {
        for (int instance = 0; instance < INSTANCES; instance++) {
            Service service = new Service();
            services.add(service);
            Server server = start(service);
            servers.add(server);
            proxies.add(new FaultyProxy(server.getPort()));
        }
    }

    List<Integer> ports() {
        return proxies.stream().map(FaultyProxy::port).toList();
    }

    /** Calls that the first has answered well. */
    int answeredByFirst() {
        return services.get(0).answered.get();
    }

    int answered() {
        return services.stream().mapToInt(each -> each.answered.get()).sum();
    }

    void fault(Row row) {
        fault(0, row);
    }

    void allFault(Row row) {
        for (int instance = 0; instance < INSTANCES; instance++) {
            fault(instance, row);
        }
    }

    void well() {
        flapping = false;
        services.forEach(service -> service.fault = null);
        proxies.forEach(proxy -> {
            synchronized (proxy) {
                proxy.well();
            }
        });
    }

    @Override
    public void close() {
        well();
        proxies.forEach(FaultyProxy::close);
        servers.forEach(Server::shutdownNow);
        delays.shutdownNow();
    }

    private void fault(int instance, Row row) {
        if (row.isServers()) {
            services.get(instance).fault = row;
        } else if (row == Row.FLAPPING) {
            flapping = true;
            Thread flapper = new Thread(() -> flap(proxies.get(instance)), "flapper");
            flapper.setDaemon(true);
            flapper.start();
        } else {
            proxies.get(instance).fault(row);
        }
    }

    private void flap(FaultyProxy proxy) {
        boolean killed = false;
        while (flapping) {
            synchronized (proxy) {
                if (flapping) {
                    killed = !killed;
                    if (killed) {
                        proxy.fault(Row.KILLED);
                    } else {
                        proxy.well();
                    }
                }
            }
            try {
                TimeUnit.MILLISECONDS.sleep(200);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private static Server start(Service service) {
        try {
            return NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
                    .addService(service)
                    .addService(new HealthStatusManager().getHealthService())
                    .build()
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final class Service extends TestServiceGrpc.TestServiceImplBase {
        private final AtomicInteger answered = new AtomicInteger();
        private volatile @Nullable Row fault;

        @Override
        public void emptyCall(Empty request, StreamObserver<Empty> response) {
            Row wrong = fault;
            if (wrong == Row.UNAVAILABLE) {
                response.onError(Status.UNAVAILABLE.asRuntimeException());
            } else if (wrong != null) {
                Metadata trailers = new Metadata();
                trailers.put(Metadata.Key.of("grpc-retry-pushback-ms", Metadata.ASCII_STRING_MARSHALLER), "200");
                response.onError(Status.RESOURCE_EXHAUSTED.asRuntimeException(trailers));
            } else {
                var unused = delays.schedule(() -> answer(response), LATENCY.toNanos(), TimeUnit.NANOSECONDS);
            }
        }

        private void answer(StreamObserver<Empty> response) {
            answered.incrementAndGet();
            response.onNext(Empty.getDefaultInstance());
            response.onCompleted();
        }
    }
}
