package dev.covenant.model.proto;

import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.DescriptorProtos.DescriptorProto.ExtensionRange;
import com.google.protobuf.DescriptorProtos.DescriptorProto.ReservedRange;
import com.google.protobuf.DescriptorProtos.FeatureSet;
import com.google.protobuf.DescriptorProtos.OneofDescriptorProto;
import com.google.protobuf.DescriptorProtos.SymbolVisibility;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.OneofDescriptor;
import dev.covenant.model.Additional;
import dev.covenant.model.Constraints;
import dev.covenant.model.Docs;
import dev.covenant.model.Literal;
import dev.covenant.model.Location;
import dev.covenant.model.MessageFacts;
import dev.covenant.model.MessageFacts.JsonFormat;
import dev.covenant.model.MessageFacts.Oneof;
import dev.covenant.model.MessageFacts.Visibility;
import dev.covenant.model.NumberRange;
import dev.covenant.model.ObjectType;
import dev.covenant.model.Property;
import dev.covenant.model.ProtoOptions;
import dev.covenant.model.Reserved;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Reads messages.
 */
final class TypeReader {
    private final FileContext context;
    private final FieldReader fields;

    TypeReader(FileContext context) {
        this.context = context;
        this.fields = new FieldReader(context);
    }

    ObjectType message(Descriptor type) {
        ElementPath path = ElementPath.of(type);
        String name = type.getFullName();
        ProtoOptions options =
                context.options(type.toProto().getOptions(), path, DescriptorProto.OPTIONS_FIELD_NUMBER, name);
        List<Property> properties = new ArrayList<>();
        type.getFields().forEach(field -> properties.add(fields.read(field)));
        properties.sort(Comparator.comparing(Property::name));
        return new ObjectType(
                name,
                true,
                properties,
                new Additional.Unsaid(),
                List.of(),
                Optional.empty(),
                Constraints.none(),
                context.docs(path, options),
                Optional.of(facts(type, path, options)),
                context.location(path, name));
    }

    private MessageFacts facts(Descriptor type, ElementPath path, ProtoOptions options) {
        FeatureSet features = context.features().of(type);
        return new MessageFacts(
                context.name(),
                Optional.ofNullable(type.getContainingType()).map(Descriptor::getFullName),
                oneofs(type),
                reserved(type, path),
                extensionRanges(type, path),
                type.toProto().getOptions().getMessageSetWireFormat(),
                type.toProto().getOptions().getNoStandardDescriptorAccessor(),
                jsonFormat(features),
                visibility(type.toProto().getVisibility()),
                type.getContainingType() != null || JavaNaming.isNested(context.file(), features),
                options,
                context.location(path.then(DescriptorProto.NAME_FIELD_NUMBER), type.getFullName()));
    }

    static JsonFormat jsonFormat(FeatureSet features) {
        return features.getJsonFormat() == FeatureSet.JsonFormat.LEGACY_BEST_EFFORT
                ? JsonFormat.LEGACY_BEST_EFFORT
                : JsonFormat.ALLOW;
    }

    static Visibility visibility(SymbolVisibility written) {
        return switch (written) {
            case VISIBILITY_UNSET -> Visibility.UNSAID;
            case VISIBILITY_LOCAL -> Visibility.LOCAL;
            case VISIBILITY_EXPORT -> Visibility.EXPORT;
        };
    }

    private List<Oneof> oneofs(Descriptor type) {
        List<Oneof> oneofs = new ArrayList<>();
        for (OneofDescriptor oneof : type.getRealOneofs()) {
            ElementPath path = ElementPath.of(oneof);
            ProtoOptions options = context.options(
                    oneof.toProto().getOptions(), path, OneofDescriptorProto.OPTIONS_FIELD_NUMBER, oneof.getFullName());
            Docs docs = context.docs(path, options);
            Location location = context.location(path, oneof.getFullName());
            oneofs.add(new Oneof(oneof.getName(), isRequired(options), options, docs, location));
        }
        oneofs.sort(Comparator.comparing(Oneof::name));
        return oneofs;
    }

    /** As protovalidate says it, or PGV. */
    private static boolean isRequired(ProtoOptions options) {
        boolean member = options.option("(buf.validate.oneof)")
                .map(option -> option.value() instanceof Literal.Members rules
                        && new Literal.Bool(true).equals(rules.values().get("required")))
                .orElse(false);
        return member || options.isTrue("(validate.required)");
    }

    private Reserved reserved(Descriptor type, ElementPath path) {
        List<NumberRange> ranges = new ArrayList<>();
        List<ReservedRange> written = type.toProto().getReservedRangeList();
        for (int i = 0; i < written.size(); i++) {
            Location location =
                    context.location(path.then(DescriptorProto.RESERVED_RANGE_FIELD_NUMBER, i), type.getFullName());
            ranges.add(new NumberRange(written.get(i).getStart(), written.get(i).getEnd() - 1, location));
        }
        List<Reserved.Name> names = new ArrayList<>();
        for (int i = 0; i < type.toProto().getReservedNameCount(); i++) {
            Location location =
                    context.location(path.then(DescriptorProto.RESERVED_NAME_FIELD_NUMBER, i), type.getFullName());
            names.add(new Reserved.Name(type.toProto().getReservedName(i), location));
        }
        return sorted(ranges, names);
    }

    static Reserved sorted(List<NumberRange> ranges, List<Reserved.Name> names) {
        ranges.sort(Comparator.comparingInt(NumberRange::first));
        names.sort(Comparator.comparing(Reserved.Name::name));
        return new Reserved(ranges, names);
    }

    private List<NumberRange> extensionRanges(Descriptor type, ElementPath path) {
        List<NumberRange> ranges = new ArrayList<>();
        List<ExtensionRange> written = type.toProto().getExtensionRangeList();
        for (int i = 0; i < written.size(); i++) {
            Location location =
                    context.location(path.then(DescriptorProto.EXTENSION_RANGE_FIELD_NUMBER, i), type.getFullName());
            ranges.add(new NumberRange(written.get(i).getStart(), written.get(i).getEnd() - 1, location));
        }
        ranges.sort(Comparator.comparingInt(NumberRange::first));
        return ranges;
    }
}
