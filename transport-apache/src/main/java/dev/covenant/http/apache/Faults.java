package dev.covenant.http.apache;

import dev.covenant.http.client.MalformedReplyException;
import java.io.IOException;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.MalformedChunkCodingException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.TruncatedChunkException;

/** What HttpClient throws, in the terms of transports. */
final class Faults {
    private Faults() {}

    /** Of a failure after sending has begun. */
    static IOException of(Throwable error, int headerBytes) {
        if (error instanceof MessageConstraintException) {
            return Heads.tooLarge(headerBytes, error);
        }
        boolean malformed = error instanceof HttpException
                || (error instanceof MalformedChunkCodingException && !(error instanceof TruncatedChunkException));
        if (malformed) {
            return new MalformedReplyException(message(error), error);
        }
        return error instanceof IOException io && io.getMessage() != null ? io : new IOException(message(error), error);
    }

    static String message(Throwable error) {
        String message = error.getMessage();
        return message == null || message.isBlank() ? error.getClass().getSimpleName() : message;
    }
}
