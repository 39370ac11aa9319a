package dev.covenant.http;

import dev.covenant.json.JsonCodec;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What is wrong with a request, as a document (RFC 9457): how servers answer everything that a contract does not
 * declare.
 *
 * @param type a URI that names the kind of problem; {@code about:blank}: nothing more than the status says
 * @param title of the kind, for people
 * @param status of the answer; 0 in a document that does not say
 * @param detail of this occurrence, for people
 * @param instance a URI that names this occurrence
 * @param faults everything that is wrong, where there are places to name; written as {@code errors}, as in the RFC's
 *     example
 */
public record Problem(
        String type, String title, int status, Optional<String> detail, Optional<String> instance, List<Fault> faults) {
    /** The type of problems that are no kind of their own. */
    public static final String BLANK = "about:blank";

    public Problem {
        faults = List.copyOf(faults);
    }

    /**
     * One thing that is wrong.
     *
     * @param in {@code body}, {@code path}, {@code query}, {@code header} or {@code cookie}; empty: not told
     * @param pointer JSON pointer (RFC 6901) into the body; for parameters it starts with the name
     * @param message what is wrong
     */
    public record Fault(String in, String pointer, String message) {
        /** A fault of a parameter. */
        public static Fault of(In in, ParameterFault fault) {
            return new Fault(
                    in.name().toLowerCase(Locale.ROOT),
                    "/" + Pointers.token(fault.parameter()) + fault.pointer(),
                    fault.detail());
        }

        /** A fault of the body. */
        public static Fault ofBody(String pointer, String message) {
            return new Fault("body", pointer, message);
        }
    }

    /** A problem that its status says all about. */
    public static Problem of(int status, String title) {
        return new Problem(BLANK, title, status, Optional.empty(), Optional.empty(), List.of());
    }

    /** A problem with a word on this occurrence. */
    public static Problem of(int status, String title, String detail) {
        return new Problem(BLANK, title, status, Optional.of(detail), Optional.empty(), List.of());
    }

    /** The same with faults. */
    public Problem withFaults(List<Fault> all) {
        return new Problem(type, title, status, detail, instance, all);
    }

    /** The same of a kind. */
    public Problem withType(String uri) {
        return new Problem(uri, title, status, detail, instance, faults);
    }

    /** The same with a name of this occurrence. */
    public Problem withInstance(String uri) {
        return new Problem(type, title, status, detail, Optional.of(uri), faults);
    }

    /** How it looks as JSON. Members of other kinds of problem are passed over. */
    public static JsonCodec<Problem> codec() {
        return ProblemCodec.INSTANCE;
    }
}
