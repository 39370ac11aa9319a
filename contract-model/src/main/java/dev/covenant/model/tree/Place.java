package dev.covenant.model.tree;

import dev.covenant.model.Location;
import org.jspecify.annotations.Nullable;

/**
 * Where a node is written: its line and column, and the way to it from the top of its file. Cheap to make; the
 * {@link Location} with its pointer is built when somebody asks.
 */
public final class Place {
    private final @Nullable Place parent;
    private final String step;
    private final int line;
    private final int column;
    /** Places are keys of many maps, and the JVM's own hash of an object is slow to come by. */
    private final int hash;

    private @Nullable Location location;

    private Place(@Nullable Place parent, String step, int line, int column) {
        this.hash = 31 * (31 * (parent == null ? step.hashCode() : parent.hash) + line) + column;
        this.parent = parent;
        this.step = step;
        this.line = line;
        this.column = column;
    }

    static Place root(String file, int line, int column) {
        return new Place(null, file, line, column);
    }

    Place child(String childStep, int childLine, int childColumn) {
        return new Place(this, childStep, childLine, childColumn);
    }

    /** The place of the mapping or sequence around this one; null at the top. */
    public @Nullable Place parent() {
        return parent;
    }

    /** The key or index that leads from the parent to here; the file's name at the top. */
    public String step() {
        return step;
    }

    /** The name of the file. */
    public String file() {
        Place top = this;
        while (top.parent != null) {
            if (top.location != null) {
                return top.location.file();
            }
            top = top.parent;
        }
        return top.step;
    }

    /** The JSON pointer (RFC 6901) from the top of the file. */
    public String pointer() {
        return location().pointer();
    }

    /** The same as the model gives it; built once. */
    public Location location() {
        Location known = location;
        if (known == null) {
            known = parent == null
                    ? new Location(step, line, column, "")
                    : parent.location().part(step, line, column);
            location = known;
        }
        return known;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public String toString() {
        return location().toString();
    }
}
