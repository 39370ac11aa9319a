/**
 * Says whom a change of a contract breaks.
 *
 * <pre>{@code
 * CheckResult result = CheckJob.run(CheckRequest.of(released, current, LocalDate.now()));
 * if (result.isBreaking()) { ... }
 * }</pre>
 *
 * <p>Start at {@link dev.covenant.compat.CheckJob}. {@link dev.covenant.compat.diff} finds what is different, without judging it; the rules
 * here say what that means: each is one constant, found by the kind of change it is about, with its level each way. A value set that has
 * become narrower breaks who sends, one that has become wider breaks who receives.
 *
 * <p>To add a rule on a change that is known already, add a constant to one of the lists of rules and a case folder to the tests.
 */
@NullMarked
package dev.covenant.compat;

import org.jspecify.annotations.NullMarked;
