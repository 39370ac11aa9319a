package dev.covenant.model.proto;

import dev.covenant.model.DiagnosticCode;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Which code a complaint of protoc has, by its words.
 */
final class ComplaintCode {
    private static final List<Rule> RULES = List.of(
            rule(DiagnosticCode.MISSING_IMPORT, "was not found or had errors|Backslashes, consecutive slashes"),
            rule(DiagnosticCode.IMPORT_CYCLE, "recursively imports itself"),
            rule(DiagnosticCode.CLASHING_JSON_NAME, "JSON name|JSON camel-case name"),
            rule(DiagnosticCode.BAD_ENUM_VALUE, "enum value must be zero|uses the same enum value"),
            rule(
                    DiagnosticCode.UNDEFINED_NAME,
                    "is not defined|is resolved to|Option \".*\" unknown|seems to be defined"),
            rule(DiagnosticCode.RESERVED_CONFLICT, "uses reserved number|is reserved|[Rr]eserved|[Ee]xtension range"),
            rule(DiagnosticCode.DUPLICATE_NAME, "is already defined|already been defined|was listed twice"),
            rule(
                    DiagnosticCode.BAD_FIELD_NUMBER,
                    "[Ff]ield numbers?|Integer out of range|is not a valid|used as an? extension"),
            rule(DiagnosticCode.BAD_OPTION, "\\b[Oo]ptions?\\b|feature|ctype|jstype|packed|lazy|json_name"),
            rule(
                    DiagnosticCode.MALFORMED_PROTO,
                    "must not have labels|^(Expected|Missing|Unmatched|Unexpected|Reached end|Need space|String"
                            + " literals|Multi-line|End-of-file|Interpreting|Invalid control|Invalid escape|Hex"
                            + " sequence|\"0x\"|Numbers|Already saw|Unrecognized syntax|Unknown edition|A"
                            + " map|Repeated|Required)"));

    private ComplaintCode() {}

    private record Rule(DiagnosticCode code, Pattern words) {}

    private static Rule rule(DiagnosticCode code, String words) {
        return new Rule(code, Pattern.compile(words));
    }

    static DiagnosticCode of(Complaint complaint) {
        if (complaint.warning()) {
            return complaint.text().endsWith(" is unused.")
                    ? DiagnosticCode.UNUSED_IMPORT
                    : DiagnosticCode.PROTO_WARNING;
        }
        if (complaint.text().startsWith("Expected ")) {
            return DiagnosticCode.MALFORMED_PROTO;
        }
        return RULES.stream()
                .filter(rule -> rule.words().matcher(complaint.text()).find())
                .map(Rule::code)
                .findFirst()
                .orElse(DiagnosticCode.INVALID_PROTO);
    }
}
