package dev.covenant.http.client.jdk;

import dev.covenant.http.client.TransportSettings;
import java.net.http.HttpClient;
import java.util.concurrent.CompletableFuture;

/**
 * A JDK client that can be closed. Up to Java 20 it has no method for that, and its selector thread lives until the garbage collector
 * finds the client unused; but the thread ends, with its connections, when it is interrupted, and it is in the thread group of the
 * thread that makes the client.
 */
final class JdkClient {
    private final ThreadGroup group;
    private final HttpClient http;

    private JdkClient(ThreadGroup group, HttpClient http) {
        this.group = group;
        this.http = http;
    }

    static JdkClient start(TransportSettings settings) {
        ThreadGroup group = new ThreadGroup("covenant-" + settings.name() + "-jdk");
        CompletableFuture<HttpClient> made = new CompletableFuture<>();
        Thread maker = new Thread(group, () -> make(settings, made), group.getName());
        maker.setDaemon(true);
        maker.start();
        return new JdkClient(group, made.join());
    }

    HttpClient http() {
        return http;
    }

    void close() {
        group.interrupt();
    }

    private static void make(TransportSettings settings, CompletableFuture<HttpClient> made) {
        try {
            HttpClient.Builder builder = HttpClient.newBuilder()
                    .connectTimeout(settings.connectTimeout())
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .executor(settings.executor());
            settings.ssl().ifPresent(builder::sslContext);
            made.complete(builder.build());
        } catch (RuntimeException | Error fault) {
            made.completeExceptionally(fault);
        }
    }
}
