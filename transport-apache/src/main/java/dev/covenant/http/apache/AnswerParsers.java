package dev.covenant.http.apache;

import java.io.IOException;
import java.io.InputStream;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpResponseFactory;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultHttpResponseParser;
import org.apache.hc.core5.http.impl.io.DefaultHttpResponseParserFactory;
import org.apache.hc.core5.http.io.HttpMessageParser;
import org.apache.hc.core5.http.io.SessionInputBuffer;
import org.apache.hc.core5.http.message.BasicClassicHttpResponse;
import org.jspecify.annotations.Nullable;

/**
 * Parsers that remember where an answer was read from: what came behind the answer must not be taken for that of the next call (response
 * smuggling; RFC 9112, section 11.2). HttpClient's blocking connections do not look.
 */
final class AnswerParsers extends DefaultHttpResponseParserFactory {
    private final Http1Config config;

    AnswerParsers(Http1Config config) {
        super(config);
        this.config = config;
    }

    /** Whether bytes have come that do not belong to this answer, which was read to its end. */
    static boolean isFollowed(ClassicHttpResponse answer) {
        return answer instanceof Answer parsed && parsed.from != null && parsed.from.length() > 0;
    }

    @Override
    public HttpMessageParser<ClassicHttpResponse> create() {
        return new Parser(config);
    }

    private static final class Parser extends DefaultHttpResponseParser {
        Parser(Http1Config config) {
            super(config, null, new Answers());
        }

        @Override
        public ClassicHttpResponse parse(SessionInputBuffer from, InputStream in) throws IOException, HttpException {
            ClassicHttpResponse head = super.parse(from, in);
            if (head instanceof Answer answer) {
                answer.from = from;
            }
            return head;
        }
    }

    private static final class Answers implements HttpResponseFactory<ClassicHttpResponse> {
        @Override
        public ClassicHttpResponse newHttpResponse(int status, @Nullable String reason) {
            return new Answer(status, reason);
        }

        @Override
        public ClassicHttpResponse newHttpResponse(int status) {
            return new Answer(status, null);
        }
    }

    private static final class Answer extends BasicClassicHttpResponse {
        private static final long serialVersionUID = 1;

        private transient @Nullable SessionInputBuffer from;

        Answer(int status, @Nullable String reason) {
            super(status, reason);
        }
    }
}
