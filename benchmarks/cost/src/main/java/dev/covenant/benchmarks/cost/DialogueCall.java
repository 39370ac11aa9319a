package dev.covenant.benchmarks.cost;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ListMultimap;
import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import com.palantir.conjure.java.api.config.service.UserAgent;
import com.palantir.conjure.java.client.config.ClientConfiguration;
import com.palantir.conjure.java.client.config.ClientConfigurations;
import com.palantir.dialogue.Endpoint;
import com.palantir.dialogue.EndpointChannel;
import com.palantir.dialogue.HttpMethod;
import com.palantir.dialogue.Request;
import com.palantir.dialogue.Response;
import com.palantir.dialogue.ResponseAttachments;
import com.palantir.dialogue.UrlBuilder;
import com.palantir.dialogue.core.DialogueChannel;
import dev.covenant.benchmarks.cost.CostBenchmark.Callable;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Dialogue's channels as it puts them together by default: retries, queue, concurrency limits, node selection by load and failures,
 * tracing and metrics, which cannot be switched off. Its calls are asynchronous; this one waits for a future that is done.
 */
final class DialogueCall implements Callable {
    private final Answering transport = new Answering();
    private final EndpointChannel channel;
    private final Request request = Request.builder().build();

    DialogueCall(int instances) {
        List<String> uris = IntStream.range(0, instances)
                .mapToObj(at -> "https://instance-" + at + ":8443")
                .toList();
        channel = DialogueChannel.builder()
                .channelName("orders")
                .clientConfiguration(configuration(uris))
                .factory(args -> (endpoint, asked) -> answer())
                .build()
                .endpoint(new GetOrder());
    }

    private ListenableFuture<Response> answer() {
        return Futures.immediateFuture(new Answer(transport.answer()));
    }

    @Override
    public Object call() {
        try {
            return channel.execute(request).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ClientConfiguration configuration(List<String> uris) {
        try {
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init((KeyStore) null);
            return ClientConfigurations.of(
                    uris,
                    SSLContext.getDefault().getSocketFactory(),
                    (X509TrustManager) trust.getTrustManagers()[0],
                    UserAgent.of(UserAgent.Agent.of("cost", "1.0.0")));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class GetOrder implements Endpoint {
        @Override
        public void renderPath(ListMultimap<String, String> parameters, UrlBuilder url) {
            url.pathSegment("orders");
        }

        @Override
        public HttpMethod httpMethod() {
            return HttpMethod.GET;
        }

        @Override
        public String serviceName() {
            return "orders";
        }

        @Override
        public String endpointName() {
            return "getOrder";
        }

        @Override
        public String version() {
            return "1.0.0";
        }
    }

    private record Answer(String text) implements Response {
        @Override
        public InputStream body() {
            return InputStream.nullInputStream();
        }

        @Override
        public int code() {
            return 200;
        }

        @Override
        public ListMultimap<String, String> headers() {
            return ImmutableListMultimap.of();
        }

        @Override
        public @Nullable ResponseAttachments attachments() {
            return null;
        }

        @Override
        public void close() {
            // holds nothing
        }
    }
}
