package dev.covenant.compat;

import dev.covenant.compat.diff.Change;
import dev.covenant.compat.diff.ProtoChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The rules of {@code buf breaking} that a change violates, of whatever category, so that who comes from there finds them again.
 */
final class BufIds {
    private static final Map<Class<? extends Change>, String> BY_KIND = Map.ofEntries(
            Map.entry(ProtoChange.FileRemoved.class, "FILE_NO_DELETE"),
            Map.entry(ProtoChange.PackageRemoved.class, "PACKAGE_NO_DELETE"),
            Map.entry(ProtoChange.VersionRemoved.class, "PACKAGE_NO_DELETE"),
            Map.entry(ProtoChange.VersionReplaced.class, "PACKAGE_NO_DELETE"),
            Map.entry(ProtoChange.PackageRenamed.class, "FILE_SAME_PACKAGE"),
            Map.entry(ProtoChange.Syntax.class, "FILE_SAME_SYNTAX"),
            Map.entry(ProtoChange.FieldJsonName.class, "FIELD_SAME_JSON_NAME"),
            Map.entry(ProtoChange.FieldDefault.class, "FIELD_SAME_DEFAULT"),
            Map.entry(ProtoChange.FieldOneof.class, "FIELD_SAME_ONEOF"),
            Map.entry(ProtoChange.FieldUtf8.class, "FIELD_SAME_UTF8_VALIDATION"),
            Map.entry(ProtoChange.RequiredSpelling.class, "MESSAGE_SAME_REQUIRED_FIELDS"),
            Map.entry(ProtoChange.OneofRemoved.class, "ONEOF_NO_DELETE"),
            Map.entry(ProtoChange.ExtensionRangeRemoved.class, "EXTENSION_MESSAGE_NO_DELETE"),
            Map.entry(ProtoChange.MessageSet.class, "MESSAGE_SAME_MESSAGE_SET_WIRE_FORMAT"),
            Map.entry(ProtoChange.EnumOpenness.class, "ENUM_SAME_TYPE"),
            Map.entry(ProtoChange.NumberName.class, "ENUM_VALUE_SAME_NAME"),
            Map.entry(ProtoChange.RpcRemoved.class, "RPC_NO_DELETE"),
            Map.entry(ProtoChange.RpcIdempotency.class, "RPC_SAME_IDEMPOTENCY_LEVEL"));

    private BufIds() {}

    static List<String> of(Change change) {
        List<String> ids = new ArrayList<>();
        if (change instanceof ProtoChange.DeclarationRemoved removed) {
            declaration(removed, ids);
        } else if (change instanceof ProtoChange.SourceOption option) {
            ids.add(
                    option.aspect().equals("no_standard_descriptor_accessor")
                            ? "MESSAGE_NO_REMOVE_STANDARD_DESCRIPTOR_ACCESSOR"
                            : "FILE_SAME_" + option.aspect().toUpperCase(Locale.ROOT));
        } else if (change instanceof ProtoChange.JsonFormat format) {
            ids.add(format.kind() + "_SAME_JSON_FORMAT");
        } else if (change instanceof ProtoChange.ReservationRemoved reservation) {
            ids.add(reservation.inEnum() ? "RESERVED_ENUM_NO_DELETE" : "RESERVED_MESSAGE_NO_DELETE");
        } else if (!field(change, ids)) {
            ids.addAll(whole(change));
        }
        return ids;
    }

    /** buf tells of each declaration by itself. */
    private static void declaration(ProtoChange.DeclarationRemoved removed, List<String> ids) {
        declaration(removed, removed.kind(), ids);
        removed.nested().forEach(kind -> declaration(removed, kind, ids));
    }

    private static void declaration(ProtoChange.DeclarationRemoved removed, ProtoChange.Kind kind, List<String> ids) {
        if (removed.fromFile()) {
            ids.add(kind + "_NO_DELETE");
        }
        // buf has nowhere to tell it when the file is gone as well, and forgets a package that has none of a kind any
        // more.
        boolean known = kind == ProtoChange.Kind.SERVICE || removed.left().contains(kind);
        if (removed.fromPackage() && removed.site().revision().isPresent() && known) {
            ids.add("PACKAGE_" + kind + "_NO_DELETE");
        }
    }

    private static boolean field(Change change, List<String> ids) {
        if (change instanceof ProtoChange.NumberedFieldRemoved removed) {
            removal("FIELD_NO_DELETE", removed.nameReserved(), removed.numberReserved(), ids);
        } else if (change instanceof ProtoChange.NumberRemoved removed) {
            removal("ENUM_VALUE_NO_DELETE", removed.namesReserved(), removed.numberReserved(), ids);
        } else if (change instanceof ProtoChange.FieldType type) {
            change("TYPE", Encodings.sameBytes(type), Encodings.sameJson(type), ids);
        } else if (change instanceof ProtoChange.FieldCardinality often) {
            change("CARDINALITY", Encodings.sameBytes(often), Encodings.sameJson(often), ids);
        } else if (change instanceof ProtoChange.FieldLanguage language) {
            ids.add(
                    switch (language.aspect()) {
                        case "java_utf8" -> "FIELD_SAME_JAVA_UTF8_VALIDATION";
                        case "cpp_string" -> "FIELD_SAME_CPP_STRING_TYPE";
                        default -> "FIELD_SAME_JSTYPE";
                    });
        }
        return !ids.isEmpty();
    }

    private static void removal(String id, boolean name, boolean number, List<String> ids) {
        ids.add(id);
        if (!name) {
            ids.add(id + "_UNLESS_NAME_RESERVED");
        }
        if (!number) {
            ids.add(id + "_UNLESS_NUMBER_RESERVED");
        }
    }

    private static void change(String facet, boolean sameBytes, boolean sameJson, List<String> ids) {
        ids.add("FIELD_SAME_" + facet);
        if (!sameJson) {
            ids.add("FIELD_WIRE_JSON_COMPATIBLE_" + facet);
        }
        if (!sameBytes) {
            ids.add("FIELD_WIRE_COMPATIBLE_" + facet);
        }
    }

    private static List<String> whole(Change change) {
        if (change instanceof ProtoChange.RpcPayload payload) {
            return List.of("RPC_SAME_" + payload.aspect().toUpperCase(Locale.ROOT) + "_TYPE");
        } else if (change instanceof ProtoChange.FieldName name) {
            return names(name);
        } else if (change instanceof ProtoChange.RequiredField required) {
            return required.labelled() ? List.of("MESSAGE_SAME_REQUIRED_FIELDS") : List.of();
        } else if (change instanceof ProtoChange.RpcStreaming streaming) {
            return List.of("RPC_SAME_" + streaming.aspect().toUpperCase(Locale.ROOT) + "_STREAMING");
        }
        String id = BY_KIND.get(change.getClass());
        return id == null ? List.of() : List.of(id);
    }

    /** To buf a map is a list of messages that are called after the field. */
    private static List<String> names(ProtoChange.FieldName name) {
        List<String> ids = new ArrayList<>(List.of("FIELD_SAME_NAME"));
        if (name.inJson()) {
            ids.add("FIELD_SAME_JSON_NAME");
        }
        if (name.ofMap()) {
            ids.addAll(List.of("FIELD_SAME_TYPE", "FIELD_WIRE_JSON_COMPATIBLE_TYPE", "FIELD_WIRE_COMPATIBLE_TYPE"));
        }
        return ids;
    }
}
