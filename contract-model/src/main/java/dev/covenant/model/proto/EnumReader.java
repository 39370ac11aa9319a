package dev.covenant.model.proto;

import com.google.protobuf.DescriptorProtos.EnumDescriptorProto;
import com.google.protobuf.DescriptorProtos.EnumDescriptorProto.EnumReservedRange;
import com.google.protobuf.DescriptorProtos.EnumValueDescriptorProto;
import com.google.protobuf.DescriptorProtos.FeatureSet;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.EnumDescriptor;
import com.google.protobuf.Descriptors.EnumValueDescriptor;
import dev.covenant.model.EnumFacts;
import dev.covenant.model.EnumType;
import dev.covenant.model.Literal;
import dev.covenant.model.Location;
import dev.covenant.model.NumberRange;
import dev.covenant.model.ProtoOptions;
import dev.covenant.model.Reserved;
import dev.covenant.model.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads enums.
 */
final class EnumReader {
    private final FileContext context;

    EnumReader(FileContext context) {
        this.context = context;
    }

    EnumType read(EnumDescriptor type) {
        ElementPath path = ElementPath.of(type);
        String name = type.getFullName();
        ProtoOptions options =
                context.options(type.toProto().getOptions(), path, EnumDescriptorProto.OPTIONS_FIELD_NUMBER, name);
        return new EnumType(
                name,
                true,
                Scalar.STRING,
                "",
                type.getValues().stream().map(this::value).toList(),
                !type.isClosed(),
                context.docs(path, options),
                Optional.of(facts(type, path, options)),
                context.location(path, name));
    }

    private EnumType.Value value(EnumValueDescriptor value) {
        ElementPath path = ElementPath.of(value);
        String name = value.getType().getFullName() + "." + value.getName();
        ProtoOptions options = context.options(
                value.toProto().getOptions(), path, EnumValueDescriptorProto.OPTIONS_FIELD_NUMBER, name);
        Location number = context.location(path.then(EnumValueDescriptorProto.NUMBER_FIELD_NUMBER), name);
        return new EnumType.Value(
                new Literal.Text(value.getName()),
                "",
                context.docs(path, options),
                Optional.of(new EnumFacts.Value(value.getNumber(), options, number)),
                context.location(path, name));
    }

    private EnumFacts facts(EnumDescriptor type, ElementPath path, ProtoOptions options) {
        FeatureSet features = context.features().of(type);
        return new EnumFacts(
                context.name(),
                Optional.ofNullable(type.getContainingType()).map(Descriptor::getFullName),
                type.toProto().getOptions().getAllowAlias(),
                reserved(type, path),
                TypeReader.jsonFormat(features),
                TypeReader.visibility(type.toProto().getVisibility()),
                type.getContainingType() != null || JavaNaming.isNested(context.file(), features),
                options,
                context.location(path.then(EnumDescriptorProto.NAME_FIELD_NUMBER), type.getFullName()));
    }

    /** Unlike those of messages, these ranges have their last number in them. */
    private Reserved reserved(EnumDescriptor type, ElementPath path) {
        List<NumberRange> ranges = new ArrayList<>();
        List<EnumReservedRange> written = type.toProto().getReservedRangeList();
        for (int i = 0; i < written.size(); i++) {
            Location location =
                    context.location(path.then(EnumDescriptorProto.RESERVED_RANGE_FIELD_NUMBER, i), type.getFullName());
            ranges.add(new NumberRange(written.get(i).getStart(), written.get(i).getEnd(), location));
        }
        List<Reserved.Name> names = new ArrayList<>();
        for (int i = 0; i < type.toProto().getReservedNameCount(); i++) {
            Location location =
                    context.location(path.then(EnumDescriptorProto.RESERVED_NAME_FIELD_NUMBER, i), type.getFullName());
            names.add(new Reserved.Name(type.toProto().getReservedName(i), location));
        }
        return TypeReader.sorted(ranges, names);
    }
}
