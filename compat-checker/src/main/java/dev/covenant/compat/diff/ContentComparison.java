package dev.covenant.compat.diff;

import dev.covenant.model.MediaType;
import java.util.List;
import java.util.Optional;

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
            operation.types(
                    before.itemType().get(), after.itemType().get(), place + " " + before.name() + " item", position);
        }
        new PartComparison(operation, position, site).compare(before, after);
    }

    private void schemas(Site site, MediaType before, MediaType after) {
        if (before.type().isPresent() && after.type().isPresent()) {
            boolean text = isText(before) && isText(after);
            operation.types(before.type().get(), after.type().get(), place + " " + before.name(), position, text);
        } else if (after.type().isPresent()) {
            operation.add(new PayloadChange.SchemaSaid(site), position);
        } else if (before.type().isPresent()) {
            operation.add(new PayloadChange.SchemaUnsaid(site), position);
        }
    }

    /** Whether it has no types of its own: numbers and objects are texts there. What a part of a form is, the part may say. */
    private static boolean isText(MediaType media) {
        String name = MediaMatch.essence(media);
        boolean text = name.startsWith("text/") && !name.equals("text/event-stream") && !name.equals("text/json");
        boolean form = name.equals("application/x-www-form-urlencoded")
                && media.encodings().values().stream()
                        .noneMatch(part -> part.contentType().isPresent());
        return text || form || name.endsWith("/xml") || name.endsWith("+xml");
    }
}
