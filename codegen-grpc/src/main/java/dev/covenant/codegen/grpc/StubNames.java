package dev.covenant.codegen.grpc;

/**
 * What grpc-java's plugin calls things, by its own rules ({@code java_generator.cpp}).
 */
final class StubNames {
    private StubNames() {}

    /** {@code get_user} and {@code GetUser} are {@code getGetUserMethod}: the getter of gRPC's description of a method. */
    static String getter(String method) {
        String words = "get_" + method + "_method";
        StringBuilder name = new StringBuilder(words.length());
        boolean afterUnderscore = false;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c == '_' && i > 0) {
                afterUnderscore = true;
            } else {
                name.append(afterUnderscore ? upper(c) : c);
                afterUnderscore = false;
            }
        }
        return name.toString();
    }

    /** {@code GetUser} and {@code get_user} are {@code GET_USER}: the number of a method. */
    static String number(String method) {
        StringBuilder name = new StringBuilder(method.length() + 4);
        for (int i = 0; i < method.length(); i++) {
            char c = method.charAt(i);
            name.append(upper(c));
            if (isLower(c) && i + 1 < method.length() && isUpper(method.charAt(i + 1))) {
                name.append('_');
            }
        }
        return name.toString();
    }

    private static char upper(char c) {
        return isLower(c) ? (char) (c - 'a' + 'A') : c;
    }

    private static boolean isLower(char c) {
        return c >= 'a' && c <= 'z';
    }

    private static boolean isUpper(char c) {
        return c >= 'A' && c <= 'Z';
    }
}
