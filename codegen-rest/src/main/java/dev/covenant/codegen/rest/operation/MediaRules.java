package dev.covenant.codegen.rest.operation;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells how the body of a media type travels, from the media type's name and what the contract says of the body.
 */
final class MediaRules {
    private static final Set<String> LINES = Set.of(
            "application/x-ndjson",
            "application/ndjson",
            "application/jsonl",
            "application/x-jsonl",
            "application/jsonlines",
            "application/x-jsonlines",
            "application/json-lines",
            "application/json-seq",
            "application/stream+json",
            "application/x-json-stream");

    private static final Set<String> TEXTS = Set.of(
            "application/xml",
            "application/yaml",
            "application/x-yaml",
            "application/graphql",
            "application/javascript",
            "application/ecmascript",
            "application/x-javascript",
            "application/sql",
            "application/csv",
            "application/toml",
            "application/x-pem-file",
            "application/jwt",
            "application/jose");

    /** Formats of bytes that a contract may describe by a schema all the same. */
    private static final Pattern BYTES =
            Pattern.compile(".*(octet-stream|protobuf|proto$|msgpack|cbor|avro|thrift|bson|smile|zip|tar$|pdf|excel|"
                    + "officedocument|opendocument).*");

    private MediaRules() {}

    /** Never fails: what is not known is bytes. */
    static MediaKind kind(String mediaType, Root root) {
        String essence = essence(mediaType);
        if (essence.startsWith("multipart/")) {
            return MediaKind.MULTIPART;
        }
        if (essence.equals("text/event-stream")) {
            return MediaKind.EVENTS;
        }
        if (LINES.contains(essence) || essence.endsWith("+json-seq")) {
            return MediaKind.LINES;
        }
        if (root == Root.BINARY) {
            return MediaKind.BINARY;
        }
        return essence.equals("application/x-www-form-urlencoded") ? MediaKind.FORM : single(essence, root);
    }

    /** Whether the media type is JSON by its name, whatever the contract says of the body. */
    static boolean isJson(String mediaType) {
        String subtype = subtype(essence(mediaType));
        return subtype.equals("json") || subtype.endsWith("+json") || subtype.equals("x-json");
    }

    /** Whether it spells out the same value in another way: XML, YAML. */
    static boolean isMarkup(String mediaType) {
        String subtype = subtype(essence(mediaType));
        return subtype.endsWith("xml") || subtype.endsWith("yaml");
    }

    /** A JSON merge patch (RFC 7396): absent and null are different there. */
    static boolean isMergePatch(String mediaType) {
        return essence(mediaType).equals("application/merge-patch+json");
    }

    private static MediaKind single(String essence, Root root) {
        if (isJson(essence)) {
            return MediaKind.JSON;
        }
        if (essence.startsWith("text/") || TEXTS.contains(essence) || isMarkup(essence)) {
            return MediaKind.TEXT;
        }
        if (BYTES.matcher(essence).matches()) {
            return MediaKind.BINARY;
        }
        return unknown(essence, root);
    }

    /** Ranges and vendors' own types are what their schema is. */
    private static MediaKind unknown(String essence, Root root) {
        boolean open = essence.startsWith("application/") || essence.startsWith("*");
        if (!open || root == Root.UNSAID) {
            return MediaKind.BINARY;
        }
        if (root == Root.STRUCTURE) {
            return MediaKind.JSON;
        }
        return essence.contains("*") || root == Root.SCALAR ? MediaKind.TEXT : MediaKind.BINARY;
    }

    private static String subtype(String essence) {
        return essence.substring(essence.indexOf('/') + 1);
    }

    private static String essence(String mediaType) {
        int end = mediaType.indexOf(';');
        return (end < 0 ? mediaType : mediaType.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    }
}
