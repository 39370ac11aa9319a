package dev.covenant.gate.baseline;

/** An archive that is no bundle, or one that nobody should take out. */
final class BundleException extends Exception {
    private static final long serialVersionUID = 1L;

    BundleException(String message) {
        super(message);
    }

    BundleException(String message, Throwable cause) {
        super(message, cause);
    }
}
