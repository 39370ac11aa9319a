package dev.covenant.http.client.jdk;

import dev.covenant.http.Headers;
import dev.covenant.http.client.MalformedReplyException;
import dev.covenant.http.client.ReplySink;
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
    private final ReplySink sink;
    private final int headerBytes;
    private final CompletableFuture<Void> complete = new CompletableFuture<>();
    private Flow.@Nullable Subscription subscription;
    private long demand;
    private boolean cancelled;
    private volatile boolean answered;

    PieceSubscriber(ReplySink sink, int headerBytes) {
        this.sink = sink;
        this.headerBytes = headerBytes;
    }

    /** Whether the head of the answer came. */
    boolean answered() {
        return answered;
    }

    @Override
    public HttpResponse.BodySubscriber<Void> apply(HttpResponse.ResponseInfo info) {
        answered = true;
        if (size(info.headers()) > headerBytes) {
            sink.failed(new MalformedReplyException("the headers exceed the limit of " + headerBytes + " bytes", null));
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
        sink.failed(Faults.of(error, true));
    }

    @Override
    public void onComplete() {
        complete.complete(null);
        sink.end();
    }

    /** No more of it. Closes an HTTP/1.1 connection. */
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
