package dev.covenant.model;

/**
 * The place of an element in the contract the author wrote.
 *
 * @param file the contract file as the user named it, or relative to the contract's root for referenced files
 * @param line the line, counted from 1; 0 when the whole file is meant
 * @param column the column in characters, counted from 1; 0 when the whole line is meant
 * @param pointer the JSON pointer (RFC 6901) of the element inside its file; empty for the whole document
 */
public record Location(String file, int line, int column, String pointer) implements Comparable<Location> {
    /** The whole of a file. */
    public static Location of(String file) {
        return new Location(file, 0, 0, "");
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
        return order != 0 ? order : pointer.compareTo(other.pointer);
    }
}
