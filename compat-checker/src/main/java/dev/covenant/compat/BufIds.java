package dev.covenant.compat;

import dev.covenant.compat.diff.Change;
import dev.covenant.compat.diff.ProtoChange;
import dev.covenant.compat.diff.ProtoFieldChange;
import dev.covenant.compat.diff.ProtoFileChange;
import dev.covenant.compat.diff.ProtoMethodChange;
import dev.covenant.compat.diff.ProtoTypeChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The rules of {@code buf breaking} that a change violates, of whatever category, so that who comes from there finds them again.
 */
final class BufIds {
    private static final Map<Class<? extends Change>, String> BY_KIND = Map.ofEntries(
            Map.entry(ProtoFileChange.FileRemoved.class, "FILE_NO_DELETE"),
            Map.entry(ProtoFileChange.PackageRemoved.class, "PACKAGE_NO_DELETE"),
            Map.entry(ProtoFileChange.VersionRemoved.class, "PACKAGE_NO_DELETE"),
            Map.entry(ProtoFileChange.VersionReplaced.class, "PACKAGE_NO_DELETE"),
            Map.entry(ProtoFileChange.PackageRenamed.class, "FILE_SAME_PACKAGE"),
            Map.entry(ProtoFileChange.Syntax.class, "FILE_SAME_SYNTAX"),
            Map.entry(ProtoFieldChange.FieldJsonName.class, "FIELD_SAME_JSON_NAME"),
            Map.entry(ProtoFieldChange.FieldDefault.class, "FIELD_SAME_DEFAULT"),
            Map.entry(ProtoFieldChange.FieldOneof.class, "FIELD_SAME_ONEOF"),
            Map.entry(ProtoFieldChange.FieldUtf8.class, "FIELD_SAME_UTF8_VALIDATION"),
            Map.entry(ProtoFieldChange.RequiredSpelling.class, "MESSAGE_SAME_REQUIRED_FIELDS"),
            Map.entry(ProtoTypeChange.OneofRemoved.class, "ONEOF_NO_DELETE"),
            Map.entry(ProtoTypeChange.ExtensionRangeRemoved.class, "EXTENSION_MESSAGE_NO_DELETE"),
            Map.entry(ProtoTypeChange.MessageSet.class, "MESSAGE_SAME_MESSAGE_SET_WIRE_FORMAT"),
            Map.entry(ProtoTypeChange.EnumOpenness.class, "ENUM_SAME_TYPE"),
            Map.entry(ProtoTypeChange.NumberName.class, "ENUM_VALUE_SAME_NAME"),
            Map.entry(ProtoMethodChange.RpcRemoved.class, "RPC_NO_DELETE"),
            Map.entry(ProtoMethodChange.RpcIdempotency.class, "RPC_SAME_IDEMPOTENCY_LEVEL"));

    private BufIds() {}

    static List<String> of(Change change) {
        List<String> ids = new ArrayList<>();
        if (change instanceof ProtoTypeChange.DeclarationRemoved removed) {
            declaration(removed, ids);
        } else if (change instanceof ProtoFileChange.SourceOption option) {
            ids.add(
                    option.aspect().equals("no_standard_descriptor_accessor")
                            ? "MESSAGE_NO_REMOVE_STANDARD_DESCRIPTOR_ACCESSOR"
                            : "FILE_SAME_" + option.aspect().toUpperCase(Locale.ROOT));
        } else if (change instanceof ProtoTypeChange.JsonFormat format) {
            ids.add(format.kind() + "_SAME_JSON_FORMAT");
        } else if (change instanceof ProtoTypeChange.ReservationRemoved reservation) {
            ids.add(reservation.inEnum() ? "RESERVED_ENUM_NO_DELETE" : "RESERVED_MESSAGE_NO_DELETE");
        } else if (!field(change, ids)) {
            ids.addAll(whole(change));
        }
        return ids;
    }

    /** Of what has no place in the new contract buf says nothing when it is asked about some folders only, but for files. */
    static List<String> inFolders(List<String> ids, boolean placed) {
        return ids.stream()
                .filter(id -> placed || !id.startsWith("PACKAGE_") || id.equals("PACKAGE_NO_DELETE"))
                .toList();
    }

    /** buf tells of each declaration by itself. */
    private static void declaration(ProtoTypeChange.DeclarationRemoved removed, List<String> ids) {
        declaration(removed, removed.kind(), ids);
        removed.nested().forEach(kind -> declaration(removed, kind, ids));
    }

    private static void declaration(
            ProtoTypeChange.DeclarationRemoved removed, ProtoChange.Kind kind, List<String> ids) {
        if (removed.fromFile()) {
            ids.add(kind + "_NO_DELETE");
        }
        // buf forgets a package that has none of a kind any more.
        boolean known = kind == ProtoChange.Kind.SERVICE || removed.left().contains(kind);
        if (removed.fromPackage() && known) {
            ids.add("PACKAGE_" + kind + "_NO_DELETE");
        }
    }

    private static boolean field(Change change, List<String> ids) {
        if (change instanceof ProtoFieldChange.NumberedFieldRemoved removed) {
            removal("FIELD_NO_DELETE", removed.nameReserved(), removed.numberReserved(), ids);
        } else if (change instanceof ProtoTypeChange.NumberRemoved removed) {
            removal("ENUM_VALUE_NO_DELETE", removed.namesReserved(), removed.numberReserved(), ids);
        } else if (change instanceof ProtoFieldChange.FieldType type) {
            change("TYPE", Encodings.sameBytes(type), Encodings.sameJson(type), ids);
        } else if (change instanceof ProtoFieldChange.FieldCardinality often) {
            change("CARDINALITY", Encodings.sameBytes(often), Encodings.sameJson(often), ids);
        } else if (change instanceof ProtoFieldChange.FieldLanguage language) {
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
        if (change instanceof ProtoMethodChange.RpcPayload payload) {
            return List.of("RPC_SAME_" + payload.aspect().toUpperCase(Locale.ROOT) + "_TYPE");
        } else if (change instanceof ProtoFieldChange.FieldName name) {
            return names(name);
        } else if (change instanceof ProtoFieldChange.RequiredField required) {
            return required.labelled() ? List.of("MESSAGE_SAME_REQUIRED_FIELDS") : List.of();
        } else if (change instanceof ProtoMethodChange.RpcStreaming streaming) {
            return List.of("RPC_SAME_" + streaming.aspect().toUpperCase(Locale.ROOT) + "_STREAMING");
        }
        String id = BY_KIND.get(change.getClass());
        return id == null ? List.of() : List.of(id);
    }

    /** To buf a map is a list of messages that are called after the field. */
    private static List<String> names(ProtoFieldChange.FieldName name) {
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
