package dev.covenant.compat;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A version that says by its first number whether it breaks clients (semver.org). Dates and the like are none.
 *
 * @param preRelease what stands behind a hyphen; may be empty
 */
public record SemanticVersion(long major, long minor, long patch, String preRelease)
        implements Comparable<SemanticVersion> {
    private static final Pattern FORM =
            Pattern.compile("v?(\\d{1,9})\\.(\\d{1,9})(?:\\.(\\d{1,9}))?(?:-([0-9A-Za-z.-]+))?(?:\\+[0-9A-Za-z.-]+)?");
    private static final long FIRST_YEAR = 1900;

    /** Reads one, with or without a leading {@code v} and its third number; empty when the text is none. */
    public static Optional<SemanticVersion> parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches() || Long.parseLong(form.group(1)) >= FIRST_YEAR) {
            return Optional.empty();
        }
        long patch = form.group(3) == null ? 0 : Long.parseLong(form.group(3));
        String preRelease = form.group(4) == null ? "" : form.group(4);
        return Optional.of(
                new SemanticVersion(Long.parseLong(form.group(1)), Long.parseLong(form.group(2)), patch, preRelease));
    }

    /** Whether it may break clients of an earlier one; below 1.0.0 the second number says so. */
    public boolean mayBreak(SemanticVersion earlier) {
        return major > earlier.major || (earlier.major == 0 && major == 0 && minor > earlier.minor);
    }

    @Override
    public int compareTo(SemanticVersion other) {
        int order = Long.compare(major, other.major);
        order = order != 0 ? order : Long.compare(minor, other.minor);
        order = order != 0 ? order : Long.compare(patch, other.patch);
        if (order != 0 || preRelease.equals(other.preRelease)) {
            return order;
        }
        // A release comes after all its candidates.
        return preRelease.isEmpty() ? 1 : other.preRelease.isEmpty() ? -1 : preRelease.compareTo(other.preRelease);
    }
}
