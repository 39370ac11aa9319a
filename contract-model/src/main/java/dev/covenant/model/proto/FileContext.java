package dev.covenant.model.proto;

import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.Message;
import dev.covenant.model.Deprecation;
import dev.covenant.model.Docs;
import dev.covenant.model.Location;
import dev.covenant.model.ProtoOptions;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the readers of one file's elements share.
 *
 * @param name the import path
 * @param fileOptions what is written as an option of the file itself
 */
record FileContext(
        String name,
        FileDescriptor file,
        SourceInfo source,
        OptionReader options,
        Features features,
        ProtoOptions fileOptions) {
    private static final Pattern SUNSET = Pattern.compile("(?im)^\\s*Sunset:\\s*(\\S+)\\s*$");
    private static final Pattern SINCE = Pattern.compile("(?im)^\\s*Deprecated since:\\s*(\\S+)\\s*$");

    static FileContext of(FileDescriptor file, SourceFile source, Pool pool) {
        SourceInfo info = new SourceInfo(source, file.toProto().getSourceCodeInfo());
        OptionReader options = new OptionReader(pool, info);
        ElementPath path = ElementPath.file().then(FileDescriptorProto.OPTIONS_FIELD_NUMBER);
        ProtoOptions ofFile = options.read(file.toProto().getOptions(), path, "");
        return new FileContext(file.getName(), file, info, options, new Features(file), ofFile);
    }

    Location location(ElementPath path, String pointer) {
        return source.location(path, pointer);
    }

    /** The options of an element, which stand in its field of this number. */
    ProtoOptions options(Message written, ElementPath element, int number, String pointer) {
        return options.read(written, element.then(number), pointer);
    }

    /**
     * The comment of an element, and whether its options say that it is deprecated. Of what is, a line of the comment may say until when:
     * {@code Sunset: 2027-01-31}; and another one since when: {@code Deprecated since: 1.4}.
     */
    Docs docs(ElementPath element, ProtoOptions written) {
        String comment = source.comment(element);
        Optional<Deprecation> deprecation = written.option("deprecated")
                .filter(option -> option.text().equals("true"))
                .map(option -> new Deprecation(said(SINCE, comment), said(SUNSET, comment), option.location()));
        return comment.isEmpty() && deprecation.isEmpty() ? Docs.none() : new Docs("", comment, deprecation);
    }

    private static Optional<String> said(Pattern line, String comment) {
        Matcher matcher = line.matcher(comment);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
