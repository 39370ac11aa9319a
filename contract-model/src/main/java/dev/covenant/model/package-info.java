/**
 * The contract model: what a contract says, whatever language it is written in, with the place of everything.
 *
 * <p>Start at {@link dev.covenant.model.Contract}: it holds {@link dev.covenant.model.Service}s of
 * {@link dev.covenant.model.Operation}s, and the {@link dev.covenant.model.TypeDef}s they use by name. A
 * {@link dev.covenant.model.ContractReader} makes one from a file; mistakes in the file are
 * {@link dev.covenant.model.Diagnostic}s. What only one kind of contract has is in a place of its own: all that only proto says
 * hangs below {@link dev.covenant.model.ProtoFacts}, {@link dev.covenant.model.MessageFacts},
 * {@link dev.covenant.model.FieldFacts}, {@link dev.covenant.model.EnumFacts} and {@link dev.covenant.model.ServiceFacts}. Everything
 * here is immutable and can be shared between threads.
 */
@NullMarked
package dev.covenant.model;

import org.jspecify.annotations.NullMarked;
