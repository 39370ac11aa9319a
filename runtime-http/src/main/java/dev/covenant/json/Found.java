package dev.covenant.json;

/** Values as messages show them: scalars short enough to be read, the rest by what they are. */
final class Found {

    private static final int MOST_SHOWN = 40;

    private Found() {}

    static String describe(JsonValue value) {
        return switch (value.kind()) {
            case OBJECT, ARRAY -> value.kind().phrase();
            case STRING, NUMBER, BOOLEAN, NULL -> cut(value.toString());
        };
    }

    private static String cut(String text) {
        if (text.length() <= MOST_SHOWN) {
            return text;
        }
        // Not between the halves of a surrogate pair.
        int end = Character.isHighSurrogate(text.charAt(MOST_SHOWN - 1)) ? MOST_SHOWN - 1 : MOST_SHOWN;
        return text.substring(0, end) + "...";
    }
}
