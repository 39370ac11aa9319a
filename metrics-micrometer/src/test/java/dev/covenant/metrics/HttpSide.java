package dev.covenant.metrics;

import dev.covenant.faults.FaultServer;
import dev.covenant.http.ErrorContext;
import dev.covenant.http.HttpErrorException;
import dev.covenant.http.HttpOperation;
import dev.covenant.http.client.ClientBinding;
import dev.covenant.http.client.ClientSettings;
import dev.covenant.http.client.HttpCaller;
import dev.covenant.http.client.RequestWriter;
import dev.covenant.http.client.ResponseReader;
import dev.covenant.policy.CovenantFile;
import dev.covenant.runtime.CallException;
import dev.covenant.runtime.CallOptions;
import dev.covenant.runtime.OperationClass;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The shop over HTTP. */
final class HttpSide implements BothProtocolsTest.Side {
    private static final HttpOperation READ = define("Read", "GET", OperationClass.SAFE);
    private static final HttpOperation WRITE = define("Write", "POST", OperationClass.UNSAFE);
    private static final Binding BINDING = new Binding();

    private final Script script = new Script();
    private final List<FaultServer> servers = List.of(server(0), server(1));
    private final Journal journal = new Journal();
    private final ClientSettings.Builder settings = ClientSettings.builder().listener(journal);
    private @Nullable HttpCaller caller;

    HttpSide() {}

    HttpSide(MeterRegistry registry) {
        settings.listener(CallMetrics.of(registry));
    }

    private static HttpOperation define(String name, String method, OperationClass kind) {
        return HttpOperation.define("Shop", name)
                .route(method, "", "/" + name)
                .kind(kind)
                .build();
    }

    private FaultServer server(int number) {
        return FaultServer.start(
                (peer, request) -> peer.json(script.reply(number).http(), "{}"));
    }

    @Override
    public Script script() {
        return script;
    }

    @Override
    public List<String> addresses() {
        return servers.stream().map(FaultServer::uri).toList();
    }

    @Override
    public void open(CovenantFile file) {
        caller = HttpCaller.create(
                file.target("shop"), settings.policy(file.policy("shop")).build());
    }

    @Override
    public void read(Reply... replies) {
        call(READ, replies);
    }

    @Override
    public void write(Reply... replies) {
        call(WRITE, replies);
    }

    private void call(HttpOperation operation, Reply... replies) {
        script.next(replies);
        try {
            Objects.requireNonNull(caller).call(operation, BINDING, "", CallOptions.none());
        } catch (CallException told) {
            // The journal has it.
            return;
        }
    }

    @Override
    public Journal journal() {
        return journal;
    }

    @Override
    public void close() {
        if (caller != null) {
            caller.close();
        }
        servers.forEach(FaultServer::close);
    }

    /** Every status but 200 is declared. */
    private static final class Binding implements ClientBinding<String, Integer> {
        @Override
        public void write(String request, RequestWriter out) {}

        @Override
        public Integer read(ResponseReader in) {
            if (in.status() != 200) {
                in.empty();
                throw new Declared(in.error());
            }
            return in.status();
        }

        @Override
        public List<String> accepts() {
            return List.of();
        }
    }

    @SuppressWarnings("serial")
    private static final class Declared extends HttpErrorException {
        Declared(ErrorContext context) {
            super(context);
        }
    }
}
