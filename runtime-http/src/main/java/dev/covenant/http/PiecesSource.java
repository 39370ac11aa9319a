package dev.covenant.http;

import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalLong;

/** Bodies one after the other; each is opened when the one before it has ended. */
record PiecesSource(List<Body> pieces) implements BodySource {
    PiecesSource {
        pieces = List.copyOf(pieces);
    }

    @Override
    public InputStream open() {
        return new Pieces(pieces.iterator());
    }

    @Override
    public OptionalLong length() {
        long sum = 0;
        for (Body piece : pieces) {
            OptionalLong length = piece.length();
            if (length.isEmpty()) {
                return length;
            }
            sum += length.getAsLong();
        }
        return OptionalLong.of(sum);
    }

    @Override
    public boolean repeatable() {
        return pieces.stream().allMatch(Body::repeatable);
    }

    @Override
    public void close() {
        pieces.forEach(Body::close);
    }

    /** The stream over all of them. */
    private static final class Pieces extends InputStream {
        private final Iterator<Body> rest;
        private InputStream current = Body.nothing();

        Pieces(Iterator<Body> rest) {
            this.rest = rest;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int from, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            int count = current.read(target, from, length);
            while (count < 0 && rest.hasNext()) {
                current.close();
                current = rest.next().open();
                count = current.read(target, from, length);
            }
            return count;
        }

        @Override
        public void close() throws IOException {
            current.close();
        }
    }
}
