package dev.covenant.http.client;

import dev.covenant.http.Headers;
import dev.covenant.runtime.CallFacts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;

/** Collects what a token server answers to an asynchronous call. */
final class TokenSink implements ReplySink {
    private final CompletableFuture<TokenReply> result;
    private final CallFacts facts;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private int status;
    private Intake intake = () -> {};

    TokenSink(CompletableFuture<TokenReply> result, CallFacts facts) {
        this.result = result;
        this.facts = facts;
    }

    @Override
    public void head(int code, Headers headers, Intake more) {
        status = code;
        intake = more;
        more.more();
    }

    @Override
    public void bytes(ByteBuffer piece) {
        byte[] copy = new byte[Math.min(piece.remaining(), TokenReply.LIMIT - body.size())];
        piece.get(copy);
        body.writeBytes(copy);
        piece.position(piece.limit());
        intake.more();
    }

    @Override
    public void end() {
        try {
            result.complete(TokenReply.read(status, body.toByteArray(), facts));
        } catch (IOException | RuntimeException e) {
            result.completeExceptionally(e);
        }
    }

    @Override
    public void failed(IOException reason) {
        result.completeExceptionally(reason);
    }
}
