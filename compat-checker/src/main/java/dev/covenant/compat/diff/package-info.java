/**
 * What is different between two contracts: facts, without any judgement.
 *
 * <p>{@link dev.covenant.compat.diff.ContractDiff} matches the elements of the two contracts by what identifies them to a caller (method and
 * path, the name of a parameter or property, a status) and gives a {@link dev.covenant.compat.diff.Change} for everything that is not the
 * same, with its place on both sides. A change knows no direction: the same type may travel to the server and back, so every
 * {@link dev.covenant.compat.diff.Occurrence} says which way, found by walking from the operations to the types they use. What is only
 * written differently (a {@code $ref} or the schema itself, {@code allOf} of one, another order, 3.0 or 3.1) is no change.
 *
 * <p>A new kind of change is a record in one of the families of {@link dev.covenant.compat.diff.Change}, and the comparison of the element
 * that it is about, which adds it with its place on both sides. Changes of values belong to a pair of types, and the way they travel is
 * found for them; all others say their position themselves. A kind without a rule fails the tests. What proto contracts have as well is
 * listed in {@code Rule.IN_BOTH}, so that the rule's page says so.
 */
@NullMarked
package dev.covenant.compat.diff;

import org.jspecify.annotations.NullMarked;
