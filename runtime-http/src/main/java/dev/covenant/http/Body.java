package dev.covenant.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Bytes that travel in a message, wherever they are: in memory, in a file, in a stream. They are not read before they
 * are sent, and never kept as a whole.
 *
 * <p>Whether a body is {@link #repeatable()} decides whether a call can be repeated: all are but those of {@link
 * #ofStream}.
 *
 * <p>Who closes it: whoever has it in hand last.
 *
 * <ul>
 *   <li>One that a client's call gave is the caller's, is read once, and must be closed. Reading it to its end closes it too. If it is
 *       left unread and never closed, its connection stays taken until the server ends it or the client is closed, and the
 *       closing client waits for it as it does for calls; there is no finalizer.
 *   <li>One that is sent, as a request or by a handler as its answer, need not be closed: the stream that is opened for it is closed
 *       when it has been sent, or could not be. A stream given to {@link #ofStream} remains its owner's when the call fails before
 *       anything is sent.
 *   <li>One that a handler got is of use until it has answered, and need not be closed.
 * </ul>
 *
 * <pre>{@code
 * try (Body picture = pets.photo("42")) {
 *     picture.writeTo(file);
 * }
 * }</pre>
 */
public final class Body implements AutoCloseable {
    private final BodySource source;
    private final @Nullable String mediaType;

    private Body(BodySource source, @Nullable String mediaType) {
        this.source = source;
        this.mediaType = mediaType;
    }

    /** These bytes; the array is not copied and must not be changed until the call has ended. */
    public static Body of(byte[] bytes) {
        return new Body(new BodySource.Memory(bytes, 0, bytes.length), null);
    }

    /** {@code length} of these bytes that start at {@code from}; the array is not copied. */
    public static Body of(byte[] bytes, int from, int length) {
        Objects.checkFromIndexSize(from, length, bytes.length);
        return new Body(new BodySource.Memory(bytes, from, length), null);
    }

    /** A text in UTF-8. */
    public static Body of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** What the file holds when it is sent. */
    public static Body of(Path file) {
        return new Body(new BodySource.File(file), null);
    }

    /** What a new stream gives each time the body is sent; its length is unknown. */
    public static Body of(Supplier<? extends InputStream> stream) {
        return new Body(new BodySource.Opened(stream, OptionalLong.empty()), null);
    }

    /**
     * What a new stream gives each time the body is sent.
     *
     * @param length in bytes, exactly
     */
    public static Body of(Supplier<? extends InputStream> stream, long length) {
        return new Body(new BodySource.Opened(stream, OptionalLong.of(length)), null);
    }

    /** What a stream gives, once; its length is unknown. */
    public static Body ofStream(InputStream stream) {
        return new Body(new BodySource.Once(stream, OptionalLong.empty()), null);
    }

    /**
     * What a stream gives, once.
     *
     * @param length in bytes, exactly
     */
    public static Body ofStream(InputStream stream, long length) {
        return new Body(new BodySource.Once(stream, OptionalLong.of(length)), null);
    }

    static Body of(BodySource source) {
        return new Body(source, null);
    }

    /** The same bytes with a media type, such as {@code image/png}. */
    public Body as(String type) {
        return new Body(source, HeaderText.value("Content-Type", type));
    }

    /** The media type, where one was said. */
    public Optional<String> mediaType() {
        return Optional.ofNullable(mediaType);
    }

    /**
     * The number of bytes, where it is known.
     *
     * @throws java.io.UncheckedIOException when the file cannot be looked at
     */
    public OptionalLong length() {
        return source.length();
    }

    /** Whether the body can be opened more than once, and so be sent again. */
    public boolean repeatable() {
        return source.repeatable();
    }

    /** The bytes, read-only, when they are in memory already. */
    public Optional<ByteBuffer> buffer() {
        return source instanceof BodySource.Memory memory ? Optional.of(memory.buffer()) : Optional.empty();
    }

    /**
     * A stream over the bytes; the caller closes it.
     *
     * @throws IllegalStateException when a body that is not repeatable was opened before
     */
    public InputStream open() throws IOException {
        return source.open();
    }

    /**
     * All bytes.
     *
     * @param limit the most that is allowed
     * @throws BodyTooLargeException when there are more
     */
    public byte[] bytes(int limit) throws IOException {
        try (InputStream in = open()) {
            byte[] bytes = in.readNBytes(limit);
            if (bytes.length == limit && in.read() >= 0) {
                throw new BodyTooLargeException(limit);
            }
            return bytes;
        }
    }

    /** Copies the bytes; the target is not closed. */
    public void writeTo(OutputStream target) throws IOException {
        if (source instanceof BodySource.Memory memory) {
            memory.writeTo(target);
            return;
        }
        try (InputStream in = open()) {
            in.transferTo(target);
        }
    }

    /**
     * Frees what an unread body holds; for bodies that were received it ends the exchange.
     *
     * @throws java.io.UncheckedIOException when the stream cannot be closed
     */
    @Override
    public void close() {
        source.close();
    }

    /** Media type and length: the content may be secret. */
    @Override
    public String toString() {
        return "Body[" + (mediaType == null ? "no media type" : mediaType) + ", "
                + (source instanceof BodySource.Memory memory
                        ? memory.length().getAsLong() + " bytes"
                        : "not in memory")
                + "]";
    }

    /** An empty stream, for those who must have one. */
    static InputStream nothing() {
        return new ByteArrayInputStream(new byte[0]);
    }
}
