package dev.covenant.model.proto;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import dev.covenant.model.Location;
import dev.covenant.model.ProtoOption;
import dev.covenant.model.ProtoOptions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Reads what is written as options of an element.
 */
final class OptionReader {
    private static final String FEATURES = "features";

    private final Pool pool;
    private final SourceInfo source;

    OptionReader(Pool pool, SourceInfo source) {
        this.pool = pool;
        this.source = source;
    }

    /**
     * The options.
     *
     * @param path of the options, not of the element
     * @param pointer the name of the element
     */
    ProtoOptions read(Message options, ElementPath path, String pointer) {
        if (options.getSerializedSize() == 0) {
            return ProtoOptions.none();
        }
        List<ProtoOption> written = new ArrayList<>();
        pool.options(options).getAllFields().forEach((field, value) -> {
            ElementPath at = path.then(field.getNumber());
            if (field.getName().equals(FEATURES) && !field.isExtension()) {
                addParts(FEATURES, (Message) value, at, pointer, written);
            } else {
                written.add(option(Literals.name(field), field, value, at, pointer));
            }
        });
        written.sort(Comparator.comparing(ProtoOption::name));
        return new ProtoOptions(written);
    }

    /** Features are set one by one, those of single languages too. */
    private void addParts(String name, Message value, ElementPath path, String pointer, List<ProtoOption> written) {
        value.getAllFields().forEach((field, part) -> {
            String partName = name + "." + Literals.name(field);
            ElementPath at = path.then(field.getNumber());
            if (field.getJavaType() == FieldDescriptor.JavaType.MESSAGE && !field.isRepeated()) {
                addParts(partName, (Message) part, at, pointer, written);
            } else {
                written.add(option(partName, field, part, at, pointer));
            }
        });
    }

    private ProtoOption option(String name, FieldDescriptor field, Object value, ElementPath path, String pointer) {
        Location location = source.exact(path, pointer)
                .or(() -> source.firstPart(path, pointer))
                .or(() -> source.member(path, field.getName(), pointer))
                .orElseGet(() -> source.location(path, pointer));
        return new ProtoOption(name, Literals.of(field, value), location);
    }
}
