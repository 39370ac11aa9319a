package dev.covenant.model.proto;

import com.google.protobuf.DescriptorProtos.SourceCodeInfo;
import dev.covenant.model.Location;
import dev.covenant.model.proto.ProtoTokens.Token;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Where the elements of one file stand and what is written about them, by their paths: numbers of fields and indexes in
 * {@code FileDescriptorProto}.
 */
final class SourceInfo {
    private final SourceFile file;
    private final Map<List<Integer>, SourceCodeInfo.Location> places = new HashMap<>();
    /** For each path the first place of what is in it; made when it is first needed. */
    private @Nullable Map<List<Integer>, SourceCodeInfo.Location> parts;

    SourceInfo(SourceFile file, SourceCodeInfo info) {
        this.file = file;
        // An option in several parts has the same path several times; the first is where it begins.
        info.getLocationList().forEach(place -> places.putIfAbsent(place.getPathList(), place));
    }

    Location whole() {
        return file.whole();
    }

    /**
     * Where something stands; when that is not known, where what is around it stands.
     *
     * @param pointer the name of the element
     */
    Location location(ElementPath path, String pointer) {
        List<Integer> at = path.numbers();
        SourceCodeInfo.Location place = places.get(at);
        while (place == null && !at.isEmpty()) {
            at = at.subList(0, at.size() - 1);
            place = places.get(at);
        }
        return place == null || at.isEmpty() ? file.whole() : location(place, pointer);
    }

    /** Where something stands, if that is known. */
    Optional<Location> exact(ElementPath path, String pointer) {
        return Optional.ofNullable(places.get(path.numbers())).map(place -> location(place, pointer));
    }

    /** Where something begins that is written in parts, such as an option of which single fields are set. */
    Optional<Location> firstPart(ElementPath path, String pointer) {
        return Optional.ofNullable(parts().get(path.numbers())).map(place -> location(place, pointer));
    }

    /**
     * Where a field of an option is set that is written as a whole, {@code {name: value}}.
     *
     * @param path of the field
     */
    Optional<Location> member(ElementPath path, String name, String pointer) {
        List<Integer> at = path.numbers();
        SourceCodeInfo.Location whole = places.get(at.subList(0, at.size() - 1));
        if (whole == null) {
            return Optional.empty();
        }
        int ends = whole.getSpanCount();
        int start = file.offset(whole.getSpan(0), whole.getSpan(1));
        int end = file.offset(ends == 3 ? whole.getSpan(0) : whole.getSpan(2), whole.getSpan(ends - 1));
        List<Token> tokens = ProtoTokens.of(Arrays.copyOfRange(file.bytes(), start, Math.max(start, end)));
        return IntStream.range(1, tokens.size())
                .filter(i -> tokens.get(i - 1).is(name) && tokens.get(i).is(":"))
                .mapToObj(i -> file.locationAt(start + tokens.get(i - 1).start(), pointer))
                .findFirst();
    }

    private Map<List<Integer>, SourceCodeInfo.Location> parts() {
        if (parts == null) {
            Map<List<Integer>, SourceCodeInfo.Location> found = new HashMap<>();
            places.forEach((path, place) -> {
                for (int length = 1; length < path.size(); length++) {
                    found.merge(path.subList(0, length), place, SourceInfo::earlier);
                }
            });
            parts = found;
        }
        return parts;
    }

    private static SourceCodeInfo.Location earlier(SourceCodeInfo.Location a, SourceCodeInfo.Location b) {
        int order = Integer.compare(a.getSpan(0), b.getSpan(0));
        order = order != 0 ? order : Integer.compare(a.getSpan(1), b.getSpan(1));
        return order <= 0 ? a : b;
    }

    private Location location(SourceCodeInfo.Location place, String pointer) {
        return file.location(place.getSpan(0), place.getSpan(1), pointer);
    }

    /** The comment before something, or else the one behind it; may be empty. */
    String comment(ElementPath path) {
        SourceCodeInfo.Location place = places.get(path.numbers());
        return place == null ? "" : text(place);
    }

    private static String text(SourceCodeInfo.Location place) {
        String comment = place.hasLeadingComments() ? place.getLeadingComments() : place.getTrailingComments();
        StringBuilder text = new StringBuilder();
        // The space after the slashes belongs to the slashes.
        comment.lines()
                .map(line -> line.startsWith(" ") ? line.substring(1) : line)
                .forEach(line -> text.append(line.stripTrailing()).append('\n'));
        return text.toString().strip();
    }
}
