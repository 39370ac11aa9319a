package dev.covenant.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The place of an element in the contract the author wrote. Two are equal when all that they say is.
 */
public final class Location implements Comparable<Location> {
    private final String file;
    private final int line;
    private final int column;
    /** What the element is a member or item of; null: the pointer was given. */
    private final @Nullable Location parent;
    /** The pointer, or the step that leads here from the parent. */
    private final String way;

    private Location(String file, int line, int column, @Nullable Location parent, String way) {
        this.file = file;
        this.line = line;
        this.column = column;
        this.parent = parent;
        this.way = way;
    }

    /**
     * A place.
     *
     * @param file see {@link #file()}
     * @param line see {@link #line()}
     * @param column see {@link #column()}
     * @param pointer see {@link #pointer()}
     */
    public Location(String file, int line, int column, String pointer) {
        this(file, line, column, null, pointer);
    }

    /** The whole of a file. */
    public static Location of(String file) {
        return new Location(file, 0, 0, "");
    }

    /**
     * The place of a part of what is here, in the same file. Its pointer is put together when somebody asks for it: a large
     * contract has a hundred thousand places, and few are.
     *
     * @param step the key of the member or the index of the item, as it is; the pointer escapes it
     */
    public Location part(String step, int partLine, int partColumn) {
        return new Location(file, partLine, partColumn, this, step);
    }

    /** The contract file as the user named it, or relative to the contract's root for referenced files. */
    public String file() {
        return file;
    }

    /** The line, counted from 1; 0 when the whole file is meant. */
    public int line() {
        return line;
    }

    /** The column in characters, counted from 1; 0 when the whole line is meant. */
    public int column() {
        return column;
    }

    /** The JSON pointer (RFC 6901) of the element inside its file; empty for the whole document. */
    public String pointer() {
        List<String> steps = new ArrayList<>();
        Location top = this;
        for (Location around = parent; around != null; around = around.parent) {
            steps.add(top.way);
            top = around;
        }
        Collections.reverse(steps);
        StringBuilder pointer = new StringBuilder(top.way);
        for (String step : steps) {
            boolean plain = step.indexOf('/') < 0 && step.indexOf('~') < 0;
            pointer.append('/').append(plain ? step : step.replace("~", "~0").replace("/", "~1"));
        }
        return pointer.toString();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof Location location && compareTo(location) == 0);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * file.hashCode() + line) + column;
    }

    /** {@code file:line:column}, leaving out what is not known. */
    @Override
    public String toString() {
        if (line == 0) {
            return file;
        }
        return column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
    }

    @Override
    public int compareTo(Location other) {
        // Written out, because a comparator of lambdas costs more at start-up than reading a small contract.
        int order = file.compareTo(other.file);
        order = order != 0 ? order : Integer.compare(line, other.line);
        order = order != 0 ? order : Integer.compare(column, other.column);
        if (order != 0 || (parent == other.parent && way.equals(other.way))) {
            return order;
        }
        return pointer().compareTo(other.pointer());
    }
}
