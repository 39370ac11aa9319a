package dev.covenant.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads multipart bodies (RFC 7578) part by part: what is large goes to disk as it comes, and is deleted when the
 * parts are closed.
 */
public final class MultipartReader {
    private static final int LONGEST_BOUNDARY = 70;

    private final MultipartInput input;
    private final MultipartLimits limits;
    private final boolean form;
    private final List<ReceivedPart> parts = new ArrayList<>();
    private final List<Path> files = new ArrayList<>();

    private MultipartReader(MultipartInput input, MultipartLimits limits, boolean form) {
        this.input = input;
        this.limits = limits;
        this.form = form;
    }

    /**
     * Reads a body up to its last boundary.
     *
     * @param mediaType that came, with its boundary
     * @return to be closed when the call has ended
     * @throws MultipartException when it is no multipart body, was cut, or has more than is allowed
     * @throws IOException what the stream or the disk has thrown
     */
    public static MultipartParts read(InputStream body, String mediaType, MultipartLimits limits) throws IOException {
        Map<String, String> parameters =
                MediaType.parse(mediaType).map(MediaType::parameters).orElse(Map.of());
        String boundary = parameters.getOrDefault("boundary", "");
        if (boundary.isEmpty()
                || boundary.length() > LONGEST_BOUNDARY
                || boundary.chars().anyMatch(c -> c < ' ' || c > '~')) {
            throw new MultipartException("the media type has no boundary of 1 to 70 characters");
        }
        boolean form = MediaTypes.matches(MediaTypes.MULTIPART, mediaType);
        MultipartReader reader = new MultipartReader(new MultipartInput(body, boundary), limits, form);
        return reader.read();
    }

    private MultipartParts read() throws IOException {
        boolean complete = false;
        try {
            readParts();
            complete = true;
            return new MultipartParts(parts, files, limits.valueBytes());
        } finally {
            if (!complete) {
                MultipartParts.delete(files);
            }
        }
    }

    private void readParts() throws IOException {
        PartSpool.Room room = new PartSpool.Room(limits);
        boolean more = input.copyUntilBoundary(new Preamble(limits.headerBytes()));
        for (int count = 1; more; count++) {
            if (count > limits.parts()) {
                throw new MultipartException("the body has more than " + limits.parts() + " parts");
            }
            Headers headers = input.headers(limits.headerBytes());
            input.allowEmptyPart();
            try (PartSpool spool = new PartSpool(room)) {
                more = content(spool);
                ReceivedPart.of(headers, spool.body(), form).ifPresent(parts::add);
            }
        }
    }

    private boolean content(PartSpool spool) throws IOException {
        try {
            return input.copyUntilBoundary(spool);
        } finally {
            Path file = spool.file();
            if (file != null) {
                files.add(file);
            }
        }
    }

    /** Takes what comes before the first part, which means nothing. */
    private static final class Preamble extends OutputStream {
        private int left;

        Preamble(int most) {
            left = most;
        }

        @Override
        public void write(int octet) throws IOException {
            write(new byte[1], 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            left -= length;
            if (left < 0) {
                throw new MultipartException("the body does not start with its boundary");
            }
        }
    }
}
