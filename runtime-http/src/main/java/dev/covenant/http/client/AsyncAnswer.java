package dev.covenant.http.client;

import dev.covenant.http.BodyTooLargeException;
import dev.covenant.http.Headers;
import dev.covenant.runtime.FailureClass;
import dev.covenant.runtime.TransportException;
import dev.covenant.runtime.UndecodableException;
import dev.covenant.runtime.pipeline.Attempt;
import dev.covenant.runtime.pipeline.Call;
import dev.covenant.runtime.pipeline.Completion;
import dev.covenant.runtime.pipeline.Failure;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * The answer to one exchange of an asynchronous call. When its head is there, generated code is asked what to make of it: either it
 * takes the body as a stream, or it needs the body, which is then collected, and generated code asked again.
 */
final class AsyncAnswer<R extends @Nullable Object, X extends @Nullable Object> implements ReplySink {
    private static final int UNAUTHORIZED = 401;
    private static final int START = 4 * 1024;

    private final AsyncSender<R, X> sender;
    private final Attempt<X> attempt;
    private final Completion<X> done;
    private final Exchange exchange;
    private final String[] renewable;

    private @Nullable ReplyHead head;
    private Intake intake = () -> {};
    private @Nullable ReplySink taker;
    private @Nullable ByteCollector collector;
    private boolean startIsEnough;
    private boolean over;

    /** @param renewable the secrets that were sent, to be renewed when they are refused; none: not again */
    AsyncAnswer(
            AsyncSender<R, X> sender, Attempt<X> attempt, Completion<X> done, Exchange exchange, String[] renewable) {
        this.sender = sender;
        this.attempt = attempt;
        this.done = done;
        this.exchange = exchange;
        this.renewable = renewable;
    }

    @Override
    public void head(int status, Headers headers, Intake body) {
        attempt.answered(status);
        ReplyHead came = ReplyHead.of(status, headers);
        synchronized (this) {
            head = came;
            intake = body;
        }
        // A refusal of secrets that can be renewed is collected first, which frees the connection.
        apart(isRefusal(came) ? await(came, false) : judge(came));
    }

    @Override
    public void bytes(ByteBuffer piece) {
        ReplySink stream = taker();
        if (stream != null) {
            stream.bytes(piece);
        } else {
            apart(collect(piece));
        }
    }

    @Override
    public void given(ByteBuffer piece) {
        ReplySink stream = taker();
        if (stream != null) {
            stream.given(piece);
        } else {
            apart(collect(piece));
        }
    }

    @Override
    public void end() {
        ReplySink stream = taker();
        if (stream != null) {
            stream.end();
        } else {
            then(conclude());
        }
    }

    @Override
    public void failed(IOException reason) {
        ReplySink stream = taker();
        if (stream != null) {
            stream.failed(reason);
        } else {
            then(fail(reason));
        }
    }

    private synchronized @Nullable ReplySink taker() {
        return taker;
    }

    /** What completes a call runs foreign code: outside of the lock, on a thread that may wait. */
    private void then(@Nullable Runnable next) {
        if (next != null) {
            sender.parts().workers().here(next);
        }
    }

    /** The same while more may come: the transport's thread is to bring the body that the foreign code may wait for. */
    private void apart(@Nullable Runnable next) {
        if (next != null) {
            sender.parts().workers().execute(next);
        }
    }

    private boolean isRefusal(ReplyHead came) {
        return came.status() == UNAUTHORIZED && renewable.length > 0;
    }

    private @Nullable Runnable judge(ReplyHead came) {
        var pending = new PendingBody(came, exchange, sender.parts().keeping().streams(), sender.pushing());
        try {
            X result = sender.request().read(came, pending, attempt.call());
            ReplySink stream = pending.taker();
            return stream == null ? await(came, false) : handOver(came, pending, result);
        } catch (BodyPending needed) {
            return await(came, needed == BodyPending.START);
        } catch (RuntimeException | Error e) {
            return abandon(came, e);
        }
    }

    private @Nullable Runnable handOver(ReplyHead came, PendingBody pending, X result) {
        ReplySink stream = pending.taker();
        synchronized (this) {
            if (over || stream == null) {
                pending.drop();
                return null;
            }
            over = true;
            taker = stream;
        }
        stream.head(came.status(), came.headers(), intake);
        return () -> done.succeeded(result, now());
    }

    private @Nullable Runnable await(ReplyHead came, boolean start) {
        BodyKeeping keeping = sender.parts().keeping();
        long declared = 0;
        try {
            declared = start ? 0 : DeclaredLength.within(came, keeping.limit());
        } catch (BodyTooLargeException e) {
            return abandon(came, tooLarge(e));
        }
        synchronized (this) {
            if (over) {
                return null;
            }
            startIsEnough = start;
            collector = new ByteCollector(keeping.buffers(), keeping.limit());
            collector.expect(declared);
        }
        intake.more();
        return null;
    }

    private @Nullable Runnable collect(ByteBuffer piece) {
        synchronized (this) {
            if (over || collector == null) {
                return null;
            }
            try {
                collector.add(piece);
            } catch (BodyTooLargeException e) {
                return abandon(head, tooLarge(e));
            }
            if (!startIsEnough || collector.length() < START) {
                intake.more();
                return null;
            }
        }
        @Nullable Runnable conclusion = conclude();
        exchange.abort();
        return conclusion;
    }

    /** The body is there. */
    private @Nullable Runnable conclude() {
        ByteCollector collected = collector;
        ReplyHead came = head;
        if (!finish() || came == null || collected == null) {
            return null;
        }
        return isRefusal(came) ? () -> renew(came, collected) : () -> read(came, collected);
    }

    private void renew(ReplyHead came, ByteCollector collected) {
        var unused = sender.renewed(attempt, renewable).thenAccept(secrets -> {
            if (secrets == null) {
                then(() -> read(came, collected));
            } else {
                collected.release();
                sender.exchange(attempt, done, secrets, false);
            }
        });
    }

    private void read(ReplyHead came, ByteCollector collected) {
        X result;
        try {
            var body =
                    new CollectedBody(collected, encoding(came), sender.parts().keeping());
            result = sender.request().read(came, body, attempt.call());
        } catch (RuntimeException | Error e) {
            done.failed(failure(came, e), now());
            return;
        } finally {
            collected.release();
        }
        done.succeeded(result, now());
    }

    private ContentEncoding encoding(ReplyHead came) {
        try {
            return ContentEncoding.of(came.header("Content-Encoding"));
        } catch (MalformedReplyException e) {
            throw new UndecodableException(attempt.call().facts(), String.valueOf(e.getMessage()), e);
        }
    }

    private @Nullable Runnable fail(IOException reason) {
        ReplyHead came = head;
        if (came != null) {
            String message = "status " + came.status() + ": the answer broke off: " + reason.getMessage();
            return answered(came, new TransportException(attempt.call().facts(), message, reason));
        }
        if (!finish()) {
            return null;
        }
        return () -> done.failed(sender.parts().verdict().unanswered(attempt.call(), reason), now());
    }

    /** The rest of the answer is of no use. */
    private @Nullable Runnable abandon(@Nullable ReplyHead came, Throwable thrown) {
        // In this order: aborting may tell us a failure at once, which is not the one that counts.
        @Nullable Runnable next = answered(came, thrown);
        exchange.abort();
        return next;
    }

    private @Nullable Runnable answered(@Nullable ReplyHead came, Throwable thrown) {
        if (!finish() || came == null) {
            return null;
        }
        return () -> done.failed(failure(came, thrown), now());
    }

    private Failure failure(ReplyHead came, Throwable thrown) {
        return thrown instanceof RuntimeException error
                ? sender.parts().verdict().answered(attempt.call(), came, error)
                : Failure.of(FailureClass.LOCAL, thrown);
    }

    private RuntimeException tooLarge(BodyTooLargeException e) {
        Call<X> call = attempt.call();
        return new UndecodableException(
                call.facts(), "the body exceeds the response limit of " + e.limit() + " bytes", e);
    }

    /** Only the first to finish completes the call. */
    private synchronized boolean finish() {
        boolean first = !over;
        over = true;
        return first;
    }

    private long now() {
        return sender.parts().time().nanoTime();
    }
}
