package dev.covenant.codegen;

import java.util.Set;

/**
 * Names that are taken before a contract says a word.
 */
final class ReservedNames {
    /** JLS 17, 3.9: keywords and literals; {@code yield} is with them because a call of it needs a qualifier. */
    private static final Set<String> KEYWORDS =
            Set.of(("abstract assert boolean break byte case catch char class const continue default do double else"
                            + " enum extends final finally float for goto if implements import instanceof int interface long"
                            + " native new package private protected public return short static strictfp super switch synchronized"
                            + " this throw throws transient try void volatile while true false null _ yield")
                    .split(" "));

    /** JLS 17, 3.9 and 8.1: names that no type may have; {@code yield} is among the keywords. */
    private static final Set<String> NO_TYPES = Set.of("permits", "record", "sealed", "var");

    /** Words that mean something in places where types stand. */
    private static final Set<String> ODD_TYPES = Set.of("when", "with");

    /** Methods of Object, and the roots of qualified names: a variable of that name would hide the package. */
    private static final Set<String> MEMBERS = Set.of(
            "getClass",
            "hashCode",
            "equals",
            "toString",
            "notify",
            "notifyAll",
            "wait",
            "clone",
            "finalize",
            "java",
            "dev");

    /** Base names that Windows keeps for devices, in lower case. */
    private static final Set<String> DEVICES = Set.of("con", "prn", "aux", "nul");

    private ReservedNames() {}

    /** Whether a name of this style must not be used as it is. */
    static boolean contains(NameStyle style, String name) {
        return isKeyword(name)
                || switch (style) {
                    case TYPE -> isNoTypeName(name) || ODD_TYPES.contains(name) || isDevice(name);
                    case MEMBER -> MEMBERS.contains(name);
                    case CONSTANT -> false;
                    case SEGMENT -> isDevice(name);
                };
    }

    /** A word that can be no identifier at all. */
    static boolean isKeyword(String name) {
        return KEYWORDS.contains(name);
    }

    /** A word that a compiler refuses as the name of a type. */
    static boolean isNoTypeName(String name) {
        return isKeyword(name) || NO_TYPES.contains(name);
    }

    private static boolean isDevice(String name) {
        String lower = Letters.lower(name);
        boolean port = lower.startsWith("com") || lower.startsWith("lpt");
        return DEVICES.contains(lower) || (port && lower.length() == 4 && Character.isDigit(lower.charAt(3)));
    }
}
