package dev.covenant.codegen;

import java.util.List;
import java.util.Locale;

/**
 * Takes over what another generator wrote. That generator keeps code and comments apart; here is made sure of it, and of what
 * it does not care for: that a reader sees every character.
 */
final class ForeignSource {
    private static final String ENDING = ".java";

    private ForeignSource() {}

    /**
     * The file as it is written: marked as ours, so that a later run may replace it.
     *
     * @throws IllegalStateException when it is not the type that its path says: what leads to that is refused before
     */
    static GeneratedFile adopt(ForeignFile file) {
        String path = file.path();
        GeneratedFile adopted = new GeneratedFile(path, "// " + SourceFiles.NOTICE + "\n" + visible(file.source()));
        int start = path.lastIndexOf('/') + 1;
        String folder = path.substring(0, Math.max(0, start - 1));
        String name = path.substring(start, path.length() - ENDING.length());
        String declared = packageOf(adopted);
        List<String> types = topLevelTypes(adopted);
        List<String> strangers =
                types.stream().filter(type -> !isPart(type, name)).toList();
        if (!declared.replace('.', '/').equals(folder) || !types.contains(name) || !strangers.isEmpty()) {
            throw new IllegalStateException("foreign file " + path + " declares " + declared + types);
        }
        return adopted;
    }

    private static List<String> topLevelTypes(GeneratedFile file) {
        return SourceVerifier.outline(file).stream()
                .filter(entry -> entry.indexOf(' ') > 0 && entry.indexOf('.') < 0)
                .map(entry -> entry.substring(entry.indexOf(' ') + 1))
                .toList();
    }

    /** The type of the file, or with a number one of those that protoc divides a very large enum into. */
    private static boolean isPart(String type, String name) {
        return type.startsWith(name) && type.substring(name.length()).matches("_*[0-9]*");
    }

    /** The package that the file says it is in; empty for none. */
    private static String packageOf(GeneratedFile file) {
        SourceScanner in = new SourceScanner(file.content());
        in.next();
        StringBuilder name = new StringBuilder();
        if (in.is("package")) {
            for (in.next(); !in.is(';') && !in.atEnd(); in.next()) {
                name.append(in.text());
            }
        }
        return name.toString();
    }

    /** Lines end with a line feed; characters that nobody sees, which only comments can have, are told by their numbers. */
    static String visible(String source) {
        int first = firstInvisible(source);
        if (first == source.length()) {
            return source;
        }
        StringBuilder out = new StringBuilder(source.length() + 64).append(source, 0, first);
        for (int i = first; i < source.length(); i += Character.charCount(source.codePointAt(i))) {
            if (!source.startsWith("\r\n", i)) {
                append(source.codePointAt(i), out);
            }
        }
        return out.toString();
    }

    private static void append(int cp, StringBuilder out) {
        if (isInvisible(cp)) {
            String number = Integer.toHexString(cp).toUpperCase(Locale.ROOT);
            out.append("&#x").append(number).append(';');
        } else {
            out.appendCodePoint(cp);
        }
    }

    private static int firstInvisible(String source) {
        int i = 0;
        while (i < source.length() && !isInvisible(source.codePointAt(i))) {
            i += Character.charCount(source.codePointAt(i));
        }
        return i;
    }

    private static boolean isInvisible(int cp) {
        return cp != '\n' && cp != '\t' && Invisible.is(cp);
    }
}
