/**
 * What a change of a contract does to the Java that is generated from it: which callers do not compile or link any more, or call something
 * else than they did.
 *
 * <p>Start at {@link dev.covenant.javaapi.JavaPlane}, which {@link dev.covenant.compat.CheckJob} finds by itself and asks under the profile
 * {@code source}. {@code PlannedApi} has the generators plan the code of a contract and reads off what is public in it (for proto, messages
 * by protoc's own rules); {@code ApiComparison} holds the new API against the old one, member by member, as a compiler and a linker would;
 * {@code RootCauses} puts together what has one reason, {@code Echoes} leaves out what the contract's own rules have told, and
 * {@code Renames} says what callers have to write instead.
 *
 * <p>A finding of this package has the layer {@code SOURCE}. Its aspect says who notices: {@code source} compilers, {@code binary} class
 * files that are not compiled again, {@code both}, {@code meaning} nobody until it runs, {@code implementers} those who implement a
 * generated interface. Errors ask for the next major version of the artifact with the generated client.
 */
@NullMarked
package dev.covenant.javaapi;

import org.jspecify.annotations.NullMarked;
