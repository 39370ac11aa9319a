package dev.covenant.grpc;

import io.grpc.Status;

/** A status in a line of a log. */
final class StatusText {
    private static final int SHOWN = 300;

    private StatusText() {}

    static String of(Status status, long received) {
        String text = of(status);
        if (received == 0) {
            return text;
        }
        return "the stream broke after " + received + (received == 1 ? " message: " : " messages: ") + text;
    }

    /** On one line, whatever the service sent: a log must not be written by others. */
    private static String of(Status status) {
        String words = status.getDescription();
        if (words == null || words.isBlank()) {
            return status.getCode().name();
        }
        String line =
                words.replaceAll("[\\s\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]+", " ").strip();
        String shown = line.length() <= SHOWN
                ? line
                : line.substring(0, line.offsetByCodePoints(0, line.codePointCount(0, SHOWN))) + "...";
        return status.getCode() + ": " + shown;
    }
}
