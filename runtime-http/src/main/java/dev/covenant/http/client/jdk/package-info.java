/**
 * The transport that needs nothing but the JDK: {@link java.net.http.HttpClient}, HTTP/1.1, and HTTP/2 where a server speaks it over TLS.
 * Used when no other transport is on the class path; the Apache transport costs less than half of its CPU.
 */
@NullMarked
package dev.covenant.http.client.jdk;

import org.jspecify.annotations.NullMarked;
