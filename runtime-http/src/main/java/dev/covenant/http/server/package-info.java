/**
 * The server side: routes of generated code, and the servers that answer with them.
 */
@NullMarked
package dev.covenant.http.server;

import org.jspecify.annotations.NullMarked;
