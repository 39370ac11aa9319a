package dev.covenant.model.proto;

import com.google.protobuf.DescriptorProtos.Edition;
import com.google.protobuf.DescriptorProtos.FeatureSet;
import com.google.protobuf.DescriptorProtos.FieldOptions.EditionDefault;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.EnumDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.Descriptors.OneofDescriptor;
import com.google.protobuf.Descriptors.ServiceDescriptor;
import com.google.protobuf.JavaFeaturesProto;
import com.google.protobuf.JavaFeaturesProto.JavaFeatures;
import com.google.protobuf.Message;
import com.google.protobuf.TextFormat;

/**
 * The features of editions that hold for an element: its own, else those of what is around it, else the defaults of its edition. Files in
 * proto2 and proto3 are of editions of their own.
 */
final class Features {
    private final FeatureSet file;

    Features(FileDescriptor file) {
        FeatureSet.Builder defaults = defaults(edition(file.toProto()));
        this.file =
                defaults.mergeFrom(file.toProto().getOptions().getFeatures()).build();
    }

    /** The edition of a file, whichever way it says it. */
    static Edition edition(FileDescriptorProto file) {
        return switch (file.getSyntax()) {
            case "proto3" -> Edition.EDITION_PROTO3;
            case "editions" -> file.getEdition();
            default -> Edition.EDITION_PROTO2;
        };
    }

    private static FeatureSet.Builder defaults(Edition edition) {
        FeatureSet.Builder features = FeatureSet.newBuilder();
        fill(features, edition);
        JavaFeatures.Builder java = JavaFeatures.newBuilder();
        fill(java, edition);
        return features.setExtension(JavaFeaturesProto.java_, java.build());
    }

    private static void fill(Message.Builder features, Edition edition) {
        for (FieldDescriptor feature : features.getDescriptorForType().getFields()) {
            for (EditionDefault value : feature.getOptions().getEditionDefaultsList()) {
                if (value.getEdition().getNumber() <= edition.getNumber()) {
                    set(features, feature, value.getValue());
                }
            }
        }
    }

    private static void set(Message.Builder features, FieldDescriptor feature, String value) {
        try {
            features.clearField(feature);
            TextFormat.merge(feature.getName() + ": " + value, features);
        } catch (TextFormat.ParseException e) {
            throw new IllegalStateException("a default that protobuf-java brings along", e);
        }
    }

    FeatureSet ofFile() {
        return file;
    }

    FeatureSet of(Descriptor type) {
        Descriptor around = type.getContainingType();
        return merged(
                around == null ? file : of(around), type.toProto().getOptions().getFeatures());
    }

    FeatureSet of(EnumDescriptor type) {
        Descriptor around = type.getContainingType();
        return merged(
                around == null ? file : of(around), type.toProto().getOptions().getFeatures());
    }

    FeatureSet of(ServiceDescriptor service) {
        return merged(file, service.toProto().getOptions().getFeatures());
    }

    FeatureSet of(FieldDescriptor field) {
        return merged(around(field), field.toProto().getOptions().getFeatures());
    }

    private FeatureSet around(FieldDescriptor field) {
        if (field.isExtension()) {
            return field.getExtensionScope() == null ? file : of(field.getExtensionScope());
        }
        OneofDescriptor oneof = field.getRealContainingOneof();
        FeatureSet type = of(field.getContainingType());
        return oneof == null ? type : merged(type, oneof.toProto().getOptions().getFeatures());
    }

    private static FeatureSet merged(FeatureSet around, FeatureSet own) {
        return own.equals(FeatureSet.getDefaultInstance())
                ? around
                : around.toBuilder().mergeFrom(own).build();
    }
}
