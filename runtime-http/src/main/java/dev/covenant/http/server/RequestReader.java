package dev.covenant.http.server;

import dev.covenant.http.Parameter;
import dev.covenant.json.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gives a request to generated code. Faults are collected, not thrown, until {@link #reject()}: every one of them is told
 * to the caller at once.
 */
public interface RequestReader {
    /** The parameter's value; null when it did not come or is wrong (a fault is noted then). */
    <T> @Nullable T param(Parameter<T> parameter, Schema schema);

    /** Reads the body as the option whose media type came and gives it to that option's sink; notes a fault when it is wrong. */
    void body(boolean required, List<BodyOption<?>> options);

    /** Throws when any fault was noted: the caller gets 400, or 415 for a media type that is not read. */
    void reject();
}
