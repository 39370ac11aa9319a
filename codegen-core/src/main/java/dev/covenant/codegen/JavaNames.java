package dev.covenant.codegen;

import java.util.List;

/**
 * The only place where a contract's text becomes a Java identifier.
 *
 * <p>Every function here is total: whatever the text, the answer is a legal identifier that is no keyword, hides no method
 * of {@link Object} and can be a file name on every system. Different texts may get the same name: names that share a
 * scope are assigned together by {@link NameScope}.
 */
public final class JavaNames {
    /** Longer names are cut, so that {@code Name$Nested.class} stays below the 255 bytes that file systems allow. */
    static final int MAX_LENGTH = 100;

    private JavaNames() {}

    /** {@code order-item} is {@code OrderItem}; a name that already is UpperCamel stays as it is. */
    public static String type(String text) {
        return of(NameStyle.TYPE, text);
    }

    /** {@code order-item} is {@code orderItem}; a name that already is lowerCamel stays as it is. */
    public static String member(String text) {
        return of(NameStyle.MEMBER, text);
    }

    /** {@code orderItem} is {@code ORDER_ITEM}, {@code <=} is {@code LESS_THAN_OR_EQUAL}. */
    public static String constant(String text) {
        return of(NameStyle.CONSTANT, text);
    }

    /** {@code Order-Item} is {@code orderitem}: one part of a package name. */
    public static String segment(String text) {
        return of(NameStyle.SEGMENT, text);
    }

    /** The name in a given style. */
    public static String of(NameStyle style, String text) {
        return legal(style, spell(style, Words.of(style, text)), text);
    }

    /**
     * The text's own spelling as far as Java allows it: every character that cannot stand in an identifier is an
     * underscore. The second choice of {@link NameScope}.
     */
    static String literal(NameStyle style, String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            literal(style, text.codePointAt(i), out);
        }
        if (style == NameStyle.TYPE && out.length() > 0) {
            out.setCharAt(0, Character.toUpperCase(out.charAt(0)));
        }
        return legal(style, style == NameStyle.SEGMENT ? Letters.lower(out.toString()) : out.toString(), text);
    }

    private static void literal(NameStyle style, int cp, StringBuilder out) {
        if (cp == '_' || Letters.kept(cp, style) || (Letters.isMark(cp) && !style.becomesFileName())) {
            out.appendCodePoint(cp);
        } else if (Letters.isLetterOrDigit(cp)) {
            out.append(Letters.escape(cp));
        } else {
            out.append('_');
        }
    }

    /** Whether the text is a Java package name that needs no change, such as {@code com.acme.orders}. */
    public static boolean isPackageName(String text) {
        for (String segment : text.split("\\.", -1)) {
            if (segment.isEmpty() || !isIdentifier(segment) || ReservedNames.isKeyword(segment)) {
                return false;
            }
        }
        return true;
    }

    /** Whether compilers take the text as the simple name of a class as it is; ASCII alone. */
    public static boolean isTypeName(String text) {
        return text.matches("[A-Za-z_$][A-Za-z0-9_$]*") && !ReservedNames.isNoTypeName(text);
    }

    private static boolean isIdentifier(String text) {
        return Character.isJavaIdentifierStart(text.codePointAt(0))
                && text.codePoints()
                        .allMatch(cp -> Character.isJavaIdentifierPart(cp) && !Character.isIdentifierIgnorable(cp));
    }

    private static String spell(NameStyle style, List<String> words) {
        return switch (style) {
            case TYPE -> Spelling.upperCamel(words);
            case MEMBER -> Spelling.lowerCamel(words);
            case CONSTANT -> Spelling.upperSnake(words);
            case SEGMENT -> Letters.lower(String.join("", words));
        };
    }

    private static String legal(NameStyle style, String name, String text) {
        String started = startsLegally(name) ? name : "_" + name;
        String cut = cut(started, text);
        return ReservedNames.contains(style, cut) ? cut + "_" : cut;
    }

    private static boolean startsLegally(String name) {
        return !name.isEmpty() && Character.isJavaIdentifierStart(name.codePointAt(0));
    }

    private static String cut(String name, String text) {
        if (name.length() <= MAX_LENGTH) {
            return name;
        }
        String hash = Integer.toHexString(text.hashCode());
        int end = MAX_LENGTH - hash.length() - 1;
        return name.substring(0, Character.isHighSurrogate(name.charAt(end - 1)) ? end - 1 : end) + "_" + hash;
    }
}
