package dev.covenant.codegen.rest.operation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MediaRulesTest {
    @ParameterizedTest
    @CsvSource({
        "application/json, STRUCTURE, JSON",
        "application/json; charset=utf-8, UNSAID, JSON",
        "application/problem+json, STRUCTURE, JSON",
        "APPLICATION/JSON, TEXT, JSON",
        "application/json, BINARY, BINARY",
        "text/plain, STRUCTURE, TEXT",
        "text/csv, TEXT, TEXT",
        "application/xml, STRUCTURE, TEXT",
        "image/svg+xml, TEXT, TEXT",
        "application/octet-stream, TEXT, BINARY",
        "application/octet-stream, STRUCTURE, BINARY",
        "image/*, UNSAID, BINARY",
        "*/*, STRUCTURE, JSON",
        "*/*, TEXT, TEXT",
        "*/*, UNSAID, BINARY",
        "application/vnd.acme.v1, STRUCTURE, JSON",
        "application/vnd.kubernetes.protobuf, STRUCTURE, BINARY",
        "application/x-www-form-urlencoded, STRUCTURE, FORM",
        "multipart/form-data, STRUCTURE, MULTIPART",
        "text/event-stream, STRUCTURE, EVENTS",
        "application/x-ndjson, STRUCTURE, LINES",
        "nonsense, STRUCTURE, BINARY",
        "'', UNSAID, BINARY",
    })
    void mediaTypeAndSchemaTellHowABodyTravels(String mediaType, Root root, MediaKind expected) {
        assertThat(MediaRules.kind(mediaType, root)).isEqualTo(expected);
    }
}
