package dev.covenant.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Cuts the bytes of a multipart body (RFC 2046, section 5.1.1) at its boundaries. A line may end with LF alone, as
 * some senders have it; a boundary counts only where a line starts and nothing but space follows it.
 */
final class MultipartInput {
    /** How far to look behind a boundary for the end of its line; the RFC gives the space there no limit. */
    private static final int BEHIND = 64;

    private static final int BUFFER = 16 * 1024;

    private final InputStream in;
    private final byte[] delimiter;
    private final byte[] buffer;
    private int from;
    private int to;
    private boolean ended;

    MultipartInput(InputStream in, String boundary) {
        this.in = in;
        delimiter = ("\n--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
        buffer = new byte[BUFFER];
        // A boundary at the very start has no line end before it.
        buffer[0] = '\n';
        to = 1;
    }

    /**
     * Copies what comes before the next boundary, and passes over the boundary.
     *
     * @return whether a part follows; otherwise it was the last boundary
     * @throws MultipartException when the body ends before it
     */
    boolean copyUntilBoundary(OutputStream target) throws IOException {
        int searched = from;
        while (true) {
            int at = find(searched);
            if (at >= 0 && (ended || to - at >= delimiter.length + BEHIND)) {
                int lineEnd = lineEnd(at);
                if (lineEnd >= 0) {
                    copy(target, withoutReturn(at));
                    boolean last = buffer[at + delimiter.length] == '-';
                    from = lineEnd;
                    return !last;
                }
                searched = at + 1;
                continue;
            }
            // What may be the start of a boundary stays, with the CR before it.
            copy(target, at >= 0 ? withoutReturn(at) : Math.max(from, to - delimiter.length));
            more();
            searched = from;
        }
    }

    /** Where the delimiter is, from an index on; negative: nowhere. */
    private int find(int start) {
        for (int at = start; at + delimiter.length <= to; at++) {
            if (buffer[at] == '\n' && isDelimiter(at)) {
                return at;
            }
        }
        return -1;
    }

    private boolean isDelimiter(int at) {
        return Arrays.equals(buffer, at, at + delimiter.length, delimiter, 0, delimiter.length);
    }

    private int withoutReturn(int at) {
        return at > from && buffer[at - 1] == '\r' ? at - 1 : at;
    }

    /** Where the line of a boundary ends; negative when something else follows, so that it is none. */
    private int lineEnd(int boundary) {
        int at = boundary + delimiter.length;
        boolean last = at + 1 < to && buffer[at] == '-' && buffer[at + 1] == '-';
        at += last ? 2 : 0;
        while (at < to && (buffer[at] == ' ' || buffer[at] == '\t')) {
            at++;
        }
        if (at == to) {
            return last ? at : -1;
        }
        if (buffer[at] == '\r' && at + 1 < to && buffer[at + 1] == '\n') {
            return at + 2;
        }
        return buffer[at] == '\n' ? at + 1 : -1;
    }

    /**
     * The header fields of a part, up to the empty line behind them.
     *
     * @param most bytes that they may have
     */
    Headers headers(int most) throws IOException {
        Headers.Builder headers = Headers.builder();
        int left = most;
        String field = "";
        for (String line = line(left); !line.isEmpty(); line = line(left)) {
            left -= line.length();
            boolean folded = line.charAt(0) == ' ' || line.charAt(0) == '\t';
            if (!folded) {
                add(field, headers);
            }
            field = folded ? field + ' ' + line.strip() : line;
        }
        add(field, headers);
        return headers.build();
    }

    private static void add(String field, Headers.Builder headers) throws MultipartException {
        int colon = field.indexOf(':');
        if (field.isEmpty()) {
            return;
        }
        try {
            headers.add(
                    field.substring(0, Math.max(colon, 0)),
                    field.substring(colon + 1).strip());
        } catch (IllegalArgumentException e) {
            throw new MultipartException("'" + HeaderText.visible(field) + "' is not a header field of a part");
        }
    }

    private String line(int most) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (byte next = next(); next != '\n'; next = next()) {
            if (line.size() >= most) {
                throw new MultipartException("the header fields of a part are larger than is allowed");
            }
            line.write(next);
        }
        byte[] bytes = line.toByteArray();
        int length = bytes.length > 0 && bytes[bytes.length - 1] == '\r' ? bytes.length - 1 : bytes.length;
        String text = PercentText.utf8(bytes, length);
        return text == null ? new String(bytes, 0, length, StandardCharsets.ISO_8859_1) : text;
    }

    private byte next() throws IOException {
        while (from == to) {
            more();
        }
        from++;
        return buffer[from - 1];
    }

    /**
     * Lets the line end behind the header fields count as that before a boundary: some senders write empty parts so.
     */
    void allowEmptyPart() throws IOException {
        from--;
        while (!ended && to - from < delimiter.length + BEHIND) {
            fill();
        }
        boolean empty = to - from >= delimiter.length && isDelimiter(from) && lineEnd(from) >= 0;
        from += empty ? 0 : 1;
    }

    private void copy(OutputStream target, int end) throws IOException {
        target.write(buffer, from, end - from);
        from = end;
    }

    private void more() throws IOException {
        if (ended) {
            throw new MultipartException("the body was cut: it ends before its last boundary");
        }
        fill();
    }

    private void fill() throws IOException {
        System.arraycopy(buffer, from, buffer, 0, to - from);
        to -= from;
        from = 0;
        int count = in.read(buffer, to, buffer.length - to);
        ended = count < 0;
        to += Math.max(count, 0);
    }
}
