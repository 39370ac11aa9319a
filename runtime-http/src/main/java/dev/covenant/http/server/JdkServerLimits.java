package dev.covenant.http.server;

/**
 * Limits that the JDK's server takes from system properties when its classes are loaded. What the user has set stays.
 */
final class JdkServerLimits {
    private JdkServerLimits() {}

    /** Sets what is not set: whole request within 60 s, 100 header fields, 64 KiB of them, idle connections closed after 30 s. */
    static void apply() {
        set("sun.net.httpserver.maxReqTime", "60");
        set("sun.net.httpserver.maxReqHeaders", "100");
        set("sun.net.httpserver.maxReqHeaderSize", "65536");
        set("sun.net.httpserver.idleInterval", "30");
        set("sun.net.httpserver.maxIdleConnections", "2000");
        set("sun.net.httpserver.nodelay", "true");
    }

    private static void set(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }
}
