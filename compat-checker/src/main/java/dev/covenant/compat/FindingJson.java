package dev.covenant.compat;

import dev.covenant.model.Location;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Findings as JSON, in ASCII, so that no terminal or locale can spoil it.
 */
public final class FindingJson {
    private FindingJson() {}

    /** A finding as one JSON object, on one line. */
    public static String of(Finding finding) {
        StringBuilder json = new StringBuilder("{\"rule\":").append(text(finding.rule()));
        if (!finding.aspect().isEmpty()) {
            json.append(",\"aspect\":").append(text(finding.aspect()));
        }
        json.append(",\"position\":").append(text(finding.position().word()));
        json.append(",\"layer\":").append(text(finding.layer().name()));
        json.append(",\"victim\":")
                .append(text(finding.victim().name().toLowerCase(Locale.ROOT).replace('_', '-')));
        json.append(",\"severity\":").append(text(finding.level().word()));
        json.append(",\"element\":").append(text(finding.element()));
        finding.before().ifPresent(before -> json.append(",\"old\":").append(text(before)));
        finding.after().ifPresent(after -> json.append(",\"new\":").append(text(after)));
        location(json, "baseLocation", finding.base());
        location(json, "revisionLocation", finding.revision());
        finding.witness().ifPresent(witness -> json.append(",\"witness\":").append(text(witness)));
        json.append(",\"usages\":[");
        json.append(finding.usages().stream().map(FindingJson::text).collect(Collectors.joining(",")));
        json.append("],\"fingerprint\":").append(text(finding.fingerprint()));
        if (!finding.bufIds().isEmpty()) {
            json.append(",\"peerIds\":{\"buf\":[");
            json.append(finding.bufIds().stream().map(FindingJson::text).collect(Collectors.joining(",")));
            json.append("]}");
        }
        return json.append(",\"advice\":")
                .append(text(finding.advice()))
                .append('}')
                .toString();
    }

    private static void location(StringBuilder json, String key, Optional<Location> location) {
        location.ifPresent(place -> json.append(",\"")
                .append(key)
                .append("\":{\"file\":")
                .append(text(place.file()))
                .append(",\"line\":")
                .append(place.line())
                .append(",\"column\":")
                .append(place.column())
                .append('}'));
    }

    static String text(String value) {
        StringBuilder json = new StringBuilder("\"");
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < ' ' || c > '~') {
                json.append("\\u").append(HexFormat.of().toHexDigits(c));
            } else {
                json.append(c);
            }
        }
        return json.append('"').toString();
    }
}
