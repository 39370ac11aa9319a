package dev.covenant.model.openapi;

import dev.covenant.model.OverlayFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Tells contracts from other files without reading them: a contract has the key {@code openapi} or {@code swagger}, in
 * JSON anywhere (keys may be sorted), in YAML at the start of a line.
 */
final class Recognition {
    /** Bytes in which most contracts say what they are; a key that is whole there is whole in the file. */
    private static final int BEGINNING = 8192;

    private Recognition() {}

    /**
     * @param limit the largest file to look at, in bytes
     */
    static boolean isContract(Path file, long limit) {
        String name =
                file.getFileName() == null ? "" : file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (OverlayFiles.isOverlay(file)) {
            return false;
        }
        if (!name.endsWith(".yaml") && !name.endsWith(".yml") && !name.endsWith(".json")) {
            return false;
        }
        try {
            return Files.size(file) <= limit
                    && (hasKey(text(FileBytes.read(file, BEGINNING))) || hasKey(text(FileBytes.read(file, limit))));
        } catch (IOException e) {
            // Whoever reads it will be told what is wrong with it.
            return false;
        }
    }

    /** Latin-1 is enough for two words; without its zero bytes UTF-16 reads the same. */
    private static String text(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        boolean wide = bytes.length > 1 && (bytes[0] == 0 || bytes[1] == 0 || (bytes[0] & 0xFE) == 0xFE);
        return wide ? text.replace("\0", "") : text;
    }

    static boolean hasKey(String text) {
        return hasKey(text, "openapi") || hasKey(text, "swagger");
    }

    private static boolean hasKey(String text, String key) {
        for (int at = text.indexOf(key); at >= 0; at = text.indexOf(key, at + 1)) {
            int end = at + key.length();
            char before = at == 0 ? '\n' : text.charAt(at - 1);
            char after = end == text.length() ? 0 : text.charAt(end);
            boolean quoted = (before == '"' && after == '"') || (before == '\'' && after == '\'');
            boolean inBraces =
                    before == '{' && text.substring(mark(text), at - 1).isBlank();
            boolean starts = before == '\n' || before == '\r' || inBraces || at == mark(text);
            if ((quoted && colonFollows(text, end + 1)) || (starts && colonFollows(text, end))) {
                return true;
            }
        }
        return false;
    }

    /** The length of the byte order mark, each byte of which is a character here. */
    private static int mark(String text) {
        int length = 0;
        while (length < text.length() && length < 3 && text.charAt(length) > '~') {
            length++;
        }
        return length;
    }

    private static boolean colonFollows(String text, int start) {
        int at = start;
        while (at < text.length() && text.charAt(at) <= ' ') {
            at++;
        }
        return at < text.length() && text.charAt(at) == ':';
    }
}
