package dev.covenant.http.client;

import dev.covenant.http.BodyTooLargeException;
import dev.covenant.http.Content;
import dev.covenant.http.ErrorContext;
import dev.covenant.http.Headers;
import dev.covenant.http.MultipartException;
import dev.covenant.runtime.AlternativeResultException;
import dev.covenant.runtime.CallException;
import dev.covenant.runtime.CallFacts;
import dev.covenant.runtime.TransportException;
import dev.covenant.runtime.UndeclaredStatusException;
import dev.covenant.runtime.UndecodableException;
import dev.covenant.runtime.pipeline.Call;
import java.io.IOException;
import java.util.List;
import java.util.zip.ZipException;

/** Gives one answer to generated code. */
final class AnswerReader implements ResponseReader {
    private static final int SHOWN = 4 * 1024;

    private final ReplyHead head;
    private final AnswerBody body;
    private final Call<?> call;

    AnswerReader(ReplyHead head, AnswerBody body, Call<?> call) {
        this.head = head;
        this.body = body;
        this.call = call;
    }

    @Override
    public int status() {
        return head.status();
    }

    @Override
    public Headers headers() {
        return head.headers();
    }

    @Override
    public <T> T body(List<Content<T>> contents) {
        String mediaType = head.header("Content-Type");
        Content<T> content = ContentChoice.of(contents, mediaType);
        if (content == null) {
            throw new UndecodableException(
                    facts(), here() + "media type " + mediaType + " is not " + ContentChoice.names(contents), null);
        }
        String actual = mediaType == null ? content.mediaType() : mediaType;
        return reading(() -> new ContentDecoder(head, body, call).decode(content, actual));
    }

    @Override
    public void empty() {
        reading(() -> {
            body.skip();
            return this;
        });
    }

    @Override
    public ErrorContext error() {
        return new ErrorContext(status(), headers(), facts());
    }

    @Override
    public UndeclaredStatusException undeclared() {
        return new UndeclaredStatusException(facts(), status(), reading(() -> body.start(SHOWN)));
    }

    @Override
    public AlternativeResultException alternative(String message) {
        return new AlternativeResultException(facts(), status(), message);
    }

    private CallFacts facts() {
        return call.facts();
    }

    private String here() {
        return "status " + status() + ": ";
    }

    private <T> T reading(Reading<T> what) {
        try {
            return what.read();
        } catch (IOException e) {
            throw lost(e);
        }
    }

    private CallException lost(IOException e) {
        if (e instanceof BodyTooLargeException tooLarge) {
            return new UndecodableException(
                    facts(), here() + "the body exceeds the response limit of " + tooLarge.limit() + " bytes", e);
        }
        if (e instanceof MalformedReplyException || e instanceof ZipException || e instanceof MultipartException) {
            return new UndecodableException(facts(), here() + e.getMessage(), e);
        }
        return new TransportException(facts(), here() + "the answer broke off: " + e.getMessage(), e);
    }

    private interface Reading<T> {
        T read() throws IOException;
    }
}
