package dev.covenant.gate.baseline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Which versions may be a baseline: no snapshot, none that is not lower than the version that is being worked on, and no pre-release
 * unless a pattern says so.
 */
final class VersionChoice {
    private static final Pattern RANGE = Pattern.compile("([\\[(])([^,\\[\\]()]*)(?:(,)([^,\\[\\]()]*))?([])])");

    private final Predicate<ReleaseVersion> fits;

    private VersionChoice(Predicate<ReleaseVersion> fits) {
        this.fits = fits;
    }

    /**
     * What a baseline and its context say.
     *
     * @param wanted a range, a pattern with {@code *}, or {@code RELEASE}
     * @throws IllegalArgumentException when one of them makes no sense
     */
    static VersionChoice of(String wanted, BaselineContext context) {
        Predicate<ReleaseVersion> fits = lowerThan(context.projectVersion()).and(pattern(context.versionPattern()));
        if (wanted.equals(Baseline.Maven.LAST)) {
            return new VersionChoice(fits);
        }
        return new VersionChoice(fits.and(isRange(wanted) ? range(wanted) : glob(wanted)));
    }

    /** The same from a version on. */
    VersionChoice since(String first) {
        ReleaseVersion least = new ReleaseVersion(first);
        return new VersionChoice(fits.and(version -> version.compareTo(least) >= 0));
    }

    /** Whether a text means one version. */
    static boolean isExact(String wanted) {
        return !wanted.equals(Baseline.Maven.LAST) && !isRange(wanted) && wanted.indexOf('*') < 0;
    }

    /** Those that fit, highest first. */
    List<ReleaseVersion> from(List<String> versions) {
        return versions.stream()
                .map(ReleaseVersion::new)
                .filter(version -> !version.isSnapshot())
                .filter(fits)
                .sorted(Comparator.<ReleaseVersion>naturalOrder().reversed())
                .toList();
    }

    private static Predicate<ReleaseVersion> lowerThan(Optional<String> projectVersion) {
        return projectVersion
                .map(ReleaseVersion::new)
                .<Predicate<ReleaseVersion>>map(project -> version -> version.compareTo(project) < 0)
                .orElse(version -> true);
    }

    private static Predicate<ReleaseVersion> pattern(Optional<String> pattern) {
        if (pattern.isEmpty()) {
            return version -> !version.isPreRelease();
        }
        try {
            Pattern compiled = Pattern.compile(pattern.get());
            return version -> compiled.matcher(version.text()).matches();
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException(
                    "the version pattern is no regular expression such as 1\\..*: " + e.getMessage(), e);
        }
    }

    private static Predicate<ReleaseVersion> glob(String wanted) {
        Pattern pattern = Pattern.compile(Pattern.quote(wanted).replace("*", "\\E.*\\Q"), Pattern.CASE_INSENSITIVE);
        return version -> pattern.matcher(version.text()).matches();
    }

    private static boolean isRange(String wanted) {
        return wanted.startsWith("[") || wanted.startsWith("(");
    }

    private static Predicate<ReleaseVersion> range(String wanted) {
        List<Predicate<ReleaseVersion>> parts = new ArrayList<>();
        Matcher matcher = RANGE.matcher(wanted.replace(" ", ""));
        int end = 0;
        while (matcher.find()) {
            parts.add(part(matcher));
            end = matcher.end();
        }
        if (parts.isEmpty() || end != wanted.replace(" ", "").length()) {
            throw new IllegalArgumentException("'" + wanted + "' is no range of versions such as [1.0,2.0)");
        }
        return version -> parts.stream().anyMatch(part -> part.test(version));
    }

    private static Predicate<ReleaseVersion> part(Matcher range) {
        String low = range.group(2);
        String high = range.group(3) == null ? low : range.group(4);
        boolean withLow = range.group(1).equals("[");
        boolean withHigh = range.group(5).equals("]");
        return version -> (low.isEmpty() || isAbove(version, low, withLow))
                && (high.isEmpty() || isBelow(version, high, withHigh));
    }

    private static boolean isAbove(ReleaseVersion version, String low, boolean inclusive) {
        int order = version.compareTo(new ReleaseVersion(low));
        return order > 0 || (inclusive && order == 0);
    }

    private static boolean isBelow(ReleaseVersion version, String high, boolean inclusive) {
        int order = version.compareTo(new ReleaseVersion(high));
        return order < 0 || (inclusive && order == 0);
    }
}
