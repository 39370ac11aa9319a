/**
 * The transport that needs nothing but the JDK: {@link java.net.http.HttpClient}, HTTP/1.1, and HTTP/2 where a server speaks it over TLS.
 * Used when no other transport is on the class path; the Apache transport costs less than half of its CPU.
 *
 * <p>Calls to services that are not trusted should go over the Apache transport. The JDK's client (17.0.15, some of it on 25 too) keeps
 * the connection of an answer whose head it cannot parse open for good, runs a thread at full speed for ever after a chunk length that
 * overflows, and may take what follows an answer for the next one: all of that happens before we get to see anything.
 */
@NullMarked
package dev.covenant.http.client.jdk;

import org.jspecify.annotations.NullMarked;
