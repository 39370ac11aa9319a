package dev.covenant.http.server;

import dev.covenant.http.Body;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;

/**
 * Sends the bytes of a body as they come: when it has no more for the moment, what there is goes out.
 */
final class BodyPump implements Reply.Source {
    private static final System.Logger LOG = System.getLogger(BodyPump.class.getName());
    private static final int BUFFER = 16 * 1024;

    private final Body body;

    BodyPump(Body body) {
        this.body = body;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = body.open()) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                out.write(buffer, 0, count);
                if (in.available() <= 0) {
                    out.flush();
                }
            }
        }
    }

    @Override
    public void close() {
        try {
            body.close();
        } catch (UncheckedIOException e) {
            LOG.log(Level.DEBUG, "the body of an answer could not be closed", e);
        }
    }
}
