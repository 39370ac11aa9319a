/**
 * The transport over Apache HttpClient 5, of which only connections, their pool and the protocol are used: no redirects, no repeated
 * requests, no cookies, no authentication, no unpacking. Blocking calls use its classic part on the caller's thread; the asynchronous
 * part starts with the first asynchronous call. To be on the class path is enough: clients prefer it to the JDK's client.
 */
@NullMarked
package dev.covenant.http.apache;

import org.jspecify.annotations.NullMarked;
