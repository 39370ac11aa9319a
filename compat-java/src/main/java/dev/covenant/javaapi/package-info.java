/**
 * What a change of a contract does to the Java that is generated from it: which callers do not compile or link any more.
 */
@NullMarked
package dev.covenant.javaapi;

import org.jspecify.annotations.NullMarked;
