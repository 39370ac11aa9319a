package dev.covenant.model.proto;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Something that protoc says.
 *
 * @param file as protoc calls it; empty when it speaks of none
 * @param line from 1; 0 when it speaks of the whole file
 * @param column from 1, counted as protoc does
 */
record Complaint(String file, int line, int column, boolean warning, String text) {
    private static final Pattern PLACED = Pattern.compile("(.+?):(\\d+):(\\d+): (warning: )?(.*)");
    private static final Pattern OF_A_FILE = Pattern.compile("(.+?\\.proto): (warning: )?(.*)");

    /**
     * All that is said.
     *
     * @param done whether it is said of something that was done nevertheless
     */
    static List<Complaint> of(List<String> lines, boolean done) {
        List<Complaint> complaints = new ArrayList<>();
        for (String line : lines) {
            Matcher placed = PLACED.matcher(line);
            Matcher ofFile = OF_A_FILE.matcher(line);
            if (placed.matches()) {
                complaints.add(new Complaint(
                        placed.group(1),
                        number(placed.group(2)),
                        number(placed.group(3)),
                        placed.group(4) != null,
                        placed.group(5)));
            } else if (ofFile.matches()) {
                complaints.add(new Complaint(ofFile.group(1), 0, 0, ofFile.group(2) != null, ofFile.group(3)));
            } else if (!line.isBlank()) {
                complaints.add(new Complaint("", 0, 0, done || line.contains("warning: "), line.strip()));
            }
        }
        return complaints;
    }

    private static int number(String digits) {
        return digits.length() > 9 ? Integer.MAX_VALUE : Integer.parseInt(digits);
    }

    /** The import path of the file, when it lies in one of these folders. */
    String name(List<Path> folders) {
        String slashes = file.replace('\\', '/');
        for (Path folder : folders) {
            String start = folder.toString().replace('\\', '/') + "/";
            if (slashes.startsWith(start)) {
                return slashes.substring(start.length());
            }
        }
        return slashes;
    }

    boolean isPlaced() {
        return line > 0;
    }
}
