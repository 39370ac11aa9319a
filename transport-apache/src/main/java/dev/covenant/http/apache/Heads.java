package dev.covenant.http.apache;

import dev.covenant.http.Headers;
import dev.covenant.http.client.MalformedReplyException;
import java.util.Iterator;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.MessageHeaders;

/** Heads of answers in our terms. */
final class Heads {
    private static final int SEPARATORS = 4;

    private Heads() {}

    static Headers headers(MessageHeaders message) {
        Headers.Builder headers = Headers.builder();
        for (Iterator<Header> all = message.headerIterator(); all.hasNext(); ) {
            Header header = all.next();
            headers.add(header.getName(), header.getValue() == null ? "" : header.getValue());
        }
        return headers.build();
    }

    /** @throws MalformedReplyException when all header lines together are longer than allowed */
    static void check(MessageHeaders message, int headerBytes) throws MalformedReplyException {
        long size = 0;
        for (Iterator<Header> all = message.headerIterator(); all.hasNext(); ) {
            Header header = all.next();
            String value = header.getValue();
            size += header.getName().length() + (value == null ? 0 : value.length()) + SEPARATORS;
        }
        if (size > headerBytes) {
            throw tooLarge(headerBytes, null);
        }
    }

    static MalformedReplyException tooLarge(int headerBytes, @org.jspecify.annotations.Nullable Throwable cause) {
        return new MalformedReplyException("the headers exceed the limit of " + headerBytes + " bytes", cause);
    }
}
