package dev.covenant.compat.diff;

import dev.covenant.model.Encoding;
import dev.covenant.model.MediaType;
import dev.covenant.model.TypeRef;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Compares the media types of a body.
 */
final class ContentComparison {
    private final OperationComparison operation;
    private final String place;
    private final Position position;
    private final Site owner;

    ContentComparison(OperationComparison operation, String place, Position position, Site owner) {
        this.operation = operation;
        this.place = place;
        this.position = position;
        this.owner = owner;
    }

    void compare(List<MediaType> before, List<MediaType> after) {
        MediaMatch match = MediaMatch.of(before, after, position == Position.OUT);
        SelectorComparison versions = operation.versions();
        match.gone().stream().filter(media -> !versions.tells(media)).forEach(this::removed);
        match.fresh().stream().filter(media -> !versions.tells(media)).forEach(this::added);
        match.pairs().forEach(this::both);
    }

    /** Only those that are in both. */
    void compareCommon(List<MediaType> before, List<MediaType> after) {
        MediaMatch.of(before, after, false).pairs().forEach(this::both);
    }

    private String element(MediaType media) {
        return owner.element() + " " + media.name();
    }

    private void removed(MediaType gone) {
        Site site = new Site(element(gone), Optional.of(gone.location()), owner.revision());
        operation.add(new PayloadChange.MediaTypeRemoved(site, Optional.of(gone.name())), position);
    }

    private void added(MediaType fresh) {
        Site site = new Site(element(fresh), owner.base(), Optional.of(fresh.location()));
        operation.add(new PayloadChange.MediaTypeAdded(site, Optional.of(fresh.name())), position);
    }

    private void both(MediaMatch.Two two) {
        MediaType before = two.before();
        MediaType after = two.after();
        boolean otherVersion = two.shift().isPresent() && operation.versions().tells(before);
        if (otherVersion) {
            // What is different between two versions is for who moves from one to the other.
            return;
        }
        Site site = Site.of(element(before), before, after);
        if (two.shift().isPresent()) {
            operation.add(
                    new PayloadChange.MediaTypeName(
                            site, two.shift().get(), Optional.of(before.name()), Optional.of(after.name())),
                    position);
        }
        schemas(site, before, after);
        FieldComparison.defaults(site, before.defaultValue(), after.defaultValue())
                .ifPresent(change -> operation.add(change, position));
        if (before.itemType().isPresent() && after.itemType().isPresent()) {
            types(before.itemType().get(), after.itemType().get(), before.name() + " item");
        }
        if (before.type().isPresent() && after.type().isPresent()) {
            Map<String, Encoding> was = new TreeMap<>(before.encodings());
            Map<String, Encoding> is = new TreeMap<>(after.encodings());
            // How a part is written that the other side does not have is no change.
            was.keySet()
                    .removeIf(part -> !is.containsKey(part)
                            && operation.lacks(after.type().get(), part, false));
            is.keySet()
                    .removeIf(part -> !was.containsKey(part)
                            && operation.lacks(before.type().get(), part, true));
            encodings(was, is, site);
        } else {
            encodings(before.encodings(), after.encodings(), site);
        }
    }

    private void schemas(Site site, MediaType before, MediaType after) {
        if (before.type().isPresent() && after.type().isPresent()) {
            types(before.type().get(), after.type().get(), before.name());
        } else if (after.type().isPresent()) {
            operation.add(new PayloadChange.SchemaSaid(site), position);
        } else if (before.type().isPresent()) {
            operation.add(new PayloadChange.SchemaUnsaid(site), position);
        }
    }

    private void types(TypeRef before, TypeRef after, String name) {
        operation.types(before, after, place + " " + name, position);
    }

    private void encodings(Map<String, Encoding> before, Map<String, Encoding> after, Site site) {
        Set<String> properties = new TreeSet<>(before.keySet());
        properties.addAll(after.keySet());
        for (String property : properties) {
            Optional<Encoding> was = Optional.ofNullable(before.get(property));
            Optional<Encoding> is = Optional.ofNullable(after.get(property));
            String element = site.element() + ", part " + property;
            Site part = new Site(
                    element,
                    was.map(Encoding::location).or(site::base),
                    is.map(Encoding::location).or(site::revision));
            encoding(part, "contentType", was.flatMap(Encoding::contentType), is.flatMap(Encoding::contentType));
            encoding(
                    part,
                    "style",
                    was.flatMap(e -> e.style().map(this::word)),
                    is.flatMap(e -> e.style().map(this::word)));
            encoding(
                    part,
                    "explode",
                    was.flatMap(e -> e.explode().map(this::word)),
                    is.flatMap(e -> e.explode().map(this::word)));
        }
    }

    private String word(Object value) {
        return value.toString().toLowerCase(Locale.ROOT);
    }

    private void encoding(Site site, String aspect, Optional<String> before, Optional<String> after) {
        if (!before.equals(after)) {
            operation.add(new PayloadChange.PartEncoding(site, aspect, before, after), position);
        }
    }
}
