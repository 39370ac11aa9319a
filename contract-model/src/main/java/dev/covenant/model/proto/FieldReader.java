package dev.covenant.model.proto;

import com.google.protobuf.DescriptorProtos.Edition;
import com.google.protobuf.DescriptorProtos.FeatureSet;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldOptions.CType;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.OneofDescriptor;
import com.google.protobuf.JavaFeaturesProto;
import com.google.protobuf.JavaFeaturesProto.JavaFeatures;
import dev.covenant.model.FieldFacts;
import dev.covenant.model.FieldFacts.Cardinality;
import dev.covenant.model.FieldFacts.Languages;
import dev.covenant.model.FieldFacts.Places;
import dev.covenant.model.FieldKind;
import dev.covenant.model.Literal;
import dev.covenant.model.Location;
import dev.covenant.model.Property;
import dev.covenant.model.Property.Access;
import dev.covenant.model.ProtoExtension;
import dev.covenant.model.ProtoOption;
import dev.covenant.model.ProtoOptions;
import java.util.List;
import java.util.Optional;

/**
 * Reads fields and extensions.
 */
final class FieldReader {
    private static final String BEHAVIOR = "(google.api.field_behavior)";

    private final FileContext context;

    FieldReader(FileContext context) {
        this.context = context;
    }

    /** An extension, as what it is beside being a field. */
    ProtoExtension extension(FieldDescriptor field) {
        Property property = read(field);
        return new ProtoExtension(
                field.getFullName(),
                field.getContainingType().getFullName(),
                context.name(),
                Optional.ofNullable(field.getExtensionScope()).map(scope -> scope.getFullName()),
                property,
                property.location());
    }

    Property read(FieldDescriptor field) {
        ElementPath path = ElementPath.of(field);
        String name = field.getFullName();
        ProtoOptions options =
                context.options(field.toProto().getOptions(), path, FieldDescriptorProto.OPTIONS_FIELD_NUMBER, name);
        Places places = places(path, name);
        ValueRules rules = ValueRules.of(options);
        FieldFacts facts = facts(field, options, rules, places);
        return new Property(
                field.getName(),
                FieldTypes.of(field, rules, places.type()),
                field.isRequired(),
                access(facts.behaviors()),
                defaultValue(field),
                Optional.empty(),
                context.docs(path, options),
                Optional.of(facts),
                context.location(path, name));
    }

    private Places places(ElementPath path, String name) {
        Location field = context.location(path, name);
        Location type = place(path, FieldDescriptorProto.TYPE_FIELD_NUMBER, name, field);
        return new Places(
                place(path, FieldDescriptorProto.NAME_FIELD_NUMBER, name, field),
                place(path, FieldDescriptorProto.NUMBER_FIELD_NUMBER, name, field),
                place(path, FieldDescriptorProto.LABEL_FIELD_NUMBER, name, field),
                place(path, FieldDescriptorProto.TYPE_NAME_FIELD_NUMBER, name, type),
                place(path, FieldDescriptorProto.JSON_NAME_FIELD_NUMBER, name, field));
    }

    private Location place(ElementPath path, int part, String name, Location otherwise) {
        return context.source().exact(path.then(part), name).orElse(otherwise);
    }

    private FieldFacts facts(FieldDescriptor field, ProtoOptions options, ValueRules rules, Places places) {
        FeatureSet features = context.features().of(field);
        OneofDescriptor oneof = field.isExtension() ? null : field.getRealContainingOneof();
        FieldDescriptor value = FieldTypes.value(field);
        return new FieldFacts(
                field.getNumber(),
                kind(value),
                field.isMapField() ? Optional.of(kind(FieldTypes.key(field))) : Optional.empty(),
                cardinality(field),
                field.isPacked(),
                field.getJsonName(),
                isJsonNameWritten(field),
                Optional.ofNullable(oneof).map(OneofDescriptor::getName),
                features.getUtf8Validation() == FeatureSet.Utf8Validation.VERIFY,
                languages(field, features, options),
                behaviors(options),
                rules.others(),
                options,
                places);
    }

    private static FieldKind kind(FieldDescriptor field) {
        return FieldKind.valueOf(field.getType().name());
    }

    private static Cardinality cardinality(FieldDescriptor field) {
        if (field.isMapField()) {
            return Cardinality.MAP;
        }
        if (field.isRepeated()) {
            return Cardinality.REPEATED;
        }
        if (field.isRequired()) {
            return Cardinality.REQUIRED;
        }
        return field.hasPresence() ? Cardinality.EXPLICIT : Cardinality.IMPLICIT;
    }

    /** protoc always fills the name in, but only a written one has a place. */
    private boolean isJsonNameWritten(FieldDescriptor field) {
        ElementPath path = ElementPath.of(field).then(FieldDescriptorProto.JSON_NAME_FIELD_NUMBER);
        return context.source().exact(path, "").isPresent();
    }

    private Languages languages(FieldDescriptor field, FeatureSet features, ProtoOptions options) {
        JavaFeatures java = features.getExtension(JavaFeaturesProto.java_);
        boolean javaUtf8 = field.getFile().toProto().getOptions().getJavaStringCheckUtf8()
                || java.getUtf8Validation() == JavaFeatures.Utf8Validation.VERIFY
                || features.getUtf8Validation() == FeatureSet.Utf8Validation.VERIFY;
        return new Languages(
                cppString(field, options),
                field.toProto().getOptions().getJstype().name(),
                javaUtf8);
    }

    private String cppString(FieldDescriptor field, ProtoOptions options) {
        FieldDescriptor.Type type = FieldTypes.value(field).getType();
        if (type != FieldDescriptor.Type.STRING && type != FieldDescriptor.Type.BYTES) {
            return "";
        }
        if (field.toProto().getOptions().hasCtype()) {
            CType written = field.toProto().getOptions().getCtype();
            return written.name();
        }
        String feature = "features.(pb.cpp).string_type";
        Optional<String> fileWide = context.fileOptions().text(feature);
        Edition edition = Features.edition(context.file().toProto());
        boolean old = edition.getNumber() < Edition.EDITION_2024_VALUE;
        return options.text(feature).or(() -> fileWide).orElse(old ? "STRING" : "VIEW");
    }

    private static List<String> behaviors(ProtoOptions options) {
        Literal value = options.option(BEHAVIOR).map(ProtoOption::value).orElseGet(() -> new Literal.Items(List.of()));
        return value instanceof Literal.Items items
                ? items.values().stream()
                        .filter(Literal.Text.class::isInstance)
                        .map(item -> ((Literal.Text) item).value())
                        .toList()
                : List.of();
    }

    private static Access access(List<String> behaviors) {
        if (behaviors.contains("OUTPUT_ONLY")) {
            return Access.READ_ONLY;
        }
        return behaviors.contains("INPUT_ONLY") ? Access.WRITE_ONLY : Access.READ_WRITE;
    }

    private static Optional<Literal> defaultValue(FieldDescriptor field) {
        return field.hasDefaultValue()
                ? Optional.of(Literals.single(field, field.getDefaultValue()))
                : Optional.empty();
    }
}
