package dev.covenant.http.server;

import java.io.IOException;
import java.io.InputStream;

/**
 * The body of a request to the JDK's server.
 *
 * <p>After a fault in the framing nothing more is read: the JDK's stream would go on in the middle of something and might find there
 * what looks like an end.
 */
final class JdkBody extends InputStream {
    private final InputStream in;
    private boolean ended;
    private boolean broken;

    JdkBody(InputStream in) {
        this.in = in;
    }

    /** Whether all of it was read. */
    boolean isEnded() {
        return ended;
    }

    boolean isBroken() {
        return broken;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        if (broken) {
            throw new IOException("the body is broken");
        }
        if (ended || length == 0) {
            return ended ? -1 : 0;
        }
        broken = true;
        try {
            int count = in.read(target, from, length);
            broken = false;
            ended = count < 0;
            return count;
        } catch (IndexOutOfBoundsException e) {
            // How the JDK's stream takes the size of a chunk that is beyond an int.
            throw new IOException("the size of a chunk is not one", e);
        }
    }

    @Override
    public int available() throws IOException {
        return ended || broken ? 0 : in.available();
    }
}
