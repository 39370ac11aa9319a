package dev.covenant.http.client.jdk;

import dev.covenant.http.Headers;
import dev.covenant.http.client.MalformedReplyException;
import dev.covenant.http.client.ReplySink;
import dev.covenant.http.client.SerialSink;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** Passes an answer on to a sink, as it arrives and as the sink asks for it. */
final class PieceSubscriber implements HttpResponse.BodyHandler<Void>, HttpResponse.BodySubscriber<Void> {
    private final SerialSink sink;
    private final int headerBytes;
    private final Runnable ended;
    private final CompletableFuture<Void> complete = new CompletableFuture<>();
    private Flow.@Nullable Subscription subscription;
    private long demand;
    private boolean cancelled;
    private volatile boolean answered;

    /** @param ended run when nothing more will come; more than once, perhaps */
    PieceSubscriber(ReplySink sink, int headerBytes, Runnable ended) {
        this.sink = new SerialSink(sink);
        this.headerBytes = headerBytes;
        this.ended = ended;
    }

    /** The answer counts as come when its head has: the body comes to the sink by itself. */
    void bodyApart() {
        complete.complete(null);
    }

    /** Whether the head of the answer came. */
    boolean answered() {
        return answered;
    }

    @Override
    public HttpResponse.BodySubscriber<Void> apply(HttpResponse.ResponseInfo info) {
        answered = true;
        if (size(info.headers()) > headerBytes) {
            failed(new MalformedReplyException("the headers exceed the limit of " + headerBytes + " bytes", null));
            cancel();
        } else {
            sink.head(info.statusCode(), headers(info.headers()), this::more);
        }
        return this;
    }

    @Override
    public CompletionStage<Void> getBody() {
        return complete;
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        long wanted;
        synchronized (this) {
            subscription = given;
            wanted = cancelled ? -1 : demand;
        }
        if (wanted < 0) {
            given.cancel();
        } else if (wanted > 0) {
            given.request(wanted);
        }
    }

    @Override
    public void onNext(List<ByteBuffer> pieces) {
        pieces.forEach(sink::given);
    }

    @Override
    public void onError(Throwable error) {
        complete.completeExceptionally(error);
        failed(Faults.of(error, true));
    }

    @Override
    public void onComplete() {
        complete.complete(null);
        ended.run();
        sink.end();
    }

    /** There will be no answer, or no more of it. */
    void failed(IOException reason) {
        ended.run();
        sink.failed(reason);
    }

    /** No more of it: closes an HTTP/1.1 connection. */
    void cancel() {
        Flow.Subscription given;
        synchronized (this) {
            cancelled = true;
            given = subscription;
        }
        if (given != null) {
            given.cancel();
        }
        complete.cancel(true);
        ended.run();
    }

    private void more() {
        Flow.Subscription given;
        synchronized (this) {
            demand++;
            given = subscription;
        }
        if (given != null) {
            given.request(1);
        }
    }

    private static long size(HttpHeaders headers) {
        long size = 0;
        for (var field : headers.map().entrySet()) {
            for (String value : field.getValue()) {
                // A line has a colon, a space and its end besides.
                size += field.getKey().length() + value.length() + 4;
            }
        }
        return size;
    }

    private static Headers headers(HttpHeaders from) {
        Headers.Builder headers = Headers.builder();
        from.map().forEach((name, values) -> {
            // HTTP/2 has its status among them, as :status.
            if (!name.startsWith(":")) {
                values.forEach(value -> headers.add(name, value));
            }
        });
        return headers.build();
    }
}
