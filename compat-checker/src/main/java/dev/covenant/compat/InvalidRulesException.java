package dev.covenant.compat;

import java.util.ServiceConfigurationError;

/** Rules of others that cannot be used. The message is for whoever put them on the class path. */
public final class InvalidRulesException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private InvalidRulesException(String message, Throwable cause) {
        super(message, cause);
    }

    private InvalidRulesException(String message) {
        super(message);
    }

    /** Two have a rule of the same name, and who writes that name in settings could mean either. */
    static InvalidRulesException clash(String id, Class<?> one, Class<?> other) {
        return new InvalidRulesException("the rule '" + id + "' is in " + one.getName() + " and in " + other.getName()
                + ": take one of the two from the class path, or give its rule another name");
    }

    /** A source that cannot be made. */
    static InvalidRulesException unusable(ServiceConfigurationError error) {
        Throwable cause = error.getCause();
        String why = cause == null ? "" : ": " + (cause.getCause() == null ? cause : cause.getCause());
        return new InvalidRulesException("rules on the class path cannot be used: " + error.getMessage() + why, error);
    }

    /** A source that gives no rules, because one of them has a name that is none, say. */
    static InvalidRulesException broken(Class<?> source, Throwable fault) {
        Throwable why =
                fault instanceof ExceptionInInitializerError && fault.getCause() != null ? fault.getCause() : fault;
        return new InvalidRulesException("the rules of " + source.getName() + " cannot be made: " + why, fault);
    }
}
