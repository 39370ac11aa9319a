package dev.covenant.http.client;

import dev.covenant.http.Content;
import dev.covenant.http.ErrorContext;
import dev.covenant.http.Headers;
import dev.covenant.runtime.AlternativeResultException;
import dev.covenant.runtime.UndeclaredStatusException;
import java.util.List;

/**
 * Gives an answer to generated code. Whatever is wrong with it is an {@code UndecodableException}.
 */
public interface ResponseReader {
    int status();

    Headers headers();

    /** Reads the body to its end (streams and binary bodies: hands it over) as the content whose media type came. */
    <T> T body(List<Content<T>> contents);

    /** Reads and drops the body. */
    void empty();

    /** What surrounds a declared error. */
    ErrorContext error();

    /** The error for a status that the contract does not declare. */
    UndeclaredStatusException undeclared();

    /** The error for a success that the called method cannot return. */
    AlternativeResultException alternative(String message);
}
