package dev.covenant.cli;

/**
 * The command line cannot be understood. The message is for the user.
 */
final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }
}
