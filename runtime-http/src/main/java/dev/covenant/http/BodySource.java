package dev.covenant.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/** Where the bytes of a {@link Body} are. */
interface BodySource {
    InputStream open() throws IOException;

    OptionalLong length();

    default boolean repeatable() {
        return true;
    }

    default void close() {}

    /** A part of an array, which is never changed by us. */
    final class Memory implements BodySource {
        private final byte[] bytes;
        private final int from;
        private final int count;

        Memory(byte[] bytes, int from, int count) {
            this.bytes = bytes;
            this.from = from;
            this.count = count;
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(bytes, from, count);
        }

        @Override
        public OptionalLong length() {
            return OptionalLong.of(count);
        }

        ByteBuffer buffer() {
            return ByteBuffer.wrap(bytes, from, count).slice().asReadOnlyBuffer();
        }

        void writeTo(OutputStream target) throws IOException {
            target.write(bytes, from, count);
        }
    }

    /** A file, as it is when it is opened. */
    record File(Path path) implements BodySource {
        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(path);
        }

        @Override
        public OptionalLong length() {
            try {
                return OptionalLong.of(Files.size(path));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** A stream that can be opened again and again. */
    record Opened(Supplier<? extends InputStream> stream, OptionalLong length) implements BodySource {
        @Override
        public InputStream open() {
            return stream.get();
        }
    }

    /** A stream that is there once. */
    record Once(InputStream stream, OptionalLong length, AtomicBoolean taken) implements BodySource {
        Once(InputStream stream, OptionalLong length) {
            this(stream, length, new AtomicBoolean());
        }

        @Override
        public InputStream open() {
            if (!taken.compareAndSet(false, true)) {
                throw new IllegalStateException("this body comes from a stream and was opened before");
            }
            return stream;
        }

        @Override
        public boolean repeatable() {
            return false;
        }

        @Override
        public void close() {
            taken.set(true);
            try {
                stream.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
