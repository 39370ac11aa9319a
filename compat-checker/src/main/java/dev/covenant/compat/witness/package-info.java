/**
 * Documents that show what a change breaks: accepted by the one contract, refused by the other.
 *
 * <p>Start at {@link dev.covenant.compat.witness.Witnesses}. Around the place of a change a few small values are made, at the limits of both
 * sides; each is put into the smallest document around it, and the first one that the sender's contract accepts and the receiver's refuses
 * is the witness. Acceptance is judged in three values: what nobody can be sure of is no witness. All work is counted and bounded.
 */
@NullMarked
package dev.covenant.compat.witness;

import org.jspecify.annotations.NullMarked;
