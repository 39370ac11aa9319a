package dev.covenant.model.proto;

import com.google.protobuf.DescriptorProtos.FeatureSet;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.EnumDescriptor;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.Descriptors.ServiceDescriptor;
import com.google.protobuf.JavaFeaturesProto;
import com.google.protobuf.JavaFeaturesProto.JavaFeatures;
import com.google.protobuf.JavaFeaturesProto.JavaFeatures.NestInFileClassFeature.NestInFileClass;
import dev.covenant.model.ProtoFile.JavaFacts;
import java.util.stream.Stream;

/**
 * How protoc's Java generator calls what is in a file (its {@code names.cc} and {@code name_resolver.cc}).
 */
final class JavaNaming {
    private JavaNaming() {}

    static JavaFacts of(FileDescriptor file, FeatureSet features) {
        String packageName =
                file.toProto().getOptions().hasJavaPackage() ? file.getOptions().getJavaPackage() : file.getPackage();
        return new JavaFacts(
                packageName,
                outerClass(file, features),
                file.toProto().getOptions().getJavaMultipleFiles());
    }

    /** Whether a type at the top of a file is in the file's class. */
    static boolean isNested(FileDescriptor file, FeatureSet features) {
        NestInFileClass nest = features.getExtension(JavaFeaturesProto.java_).getNestInFileClass();
        return nest == NestInFileClass.YES
                || (nest == NestInFileClass.LEGACY
                        && !file.toProto().getOptions().getJavaMultipleFiles());
    }

    private static String outerClass(FileDescriptor file, FeatureSet features) {
        if (file.toProto().getOptions().hasJavaOuterClassname()) {
            return file.toProto().getOptions().getJavaOuterClassname();
        }
        String path = file.getName();
        String stem = path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.proto(devel)?$", "");
        String name = camelCase(stem);
        JavaFeatures java = features.getExtension(JavaFeaturesProto.java_);
        if (!java.getUseOldOuterClassnameDefault()) {
            return name + "Proto";
        }
        return isTaken(file, name) ? name + "OuterClass" : name;
    }

    /** Letters and digits; upper case at the start, after digits and after what is left out. */
    private static String camelCase(String text) {
        StringBuilder name = new StringBuilder();
        boolean upper = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean lowerLetter = c >= 'a' && c <= 'z';
            boolean digit = c >= '0' && c <= '9';
            if (lowerLetter || digit || (c >= 'A' && c <= 'Z')) {
                name.append(lowerLetter && upper ? (char) (c - 'a' + 'A') : c);
            }
            upper = !lowerLetter && !(c >= 'A' && c <= 'Z');
        }
        return name.toString();
    }

    private static boolean isTaken(FileDescriptor file, String name) {
        return Stream.of(
                                file.getEnumTypes().stream().map(EnumDescriptor::getName),
                                file.getServices().stream().map(ServiceDescriptor::getName))
                        .flatMap(names -> names)
                        .anyMatch(name::equals)
                || file.getMessageTypes().stream().anyMatch(type -> isTaken(type, name));
    }

    private static boolean isTaken(Descriptor type, String name) {
        return type.getName().equals(name)
                || type.getEnumTypes().stream()
                        .anyMatch(nested -> nested.getName().equals(name))
                || type.getNestedTypes().stream().anyMatch(nested -> isTaken(nested, name));
    }
}
