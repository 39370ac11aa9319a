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
 * <p>To add a rule on a change that is known already, add a constant to one of the lists of rules, before those that are about more of the
 * same changes: the first one that fits is right. Add a folder to the cases of the tests that is named after it, with {@code before.yaml}
 * and {@code after.yaml}. Then run the module's tests with {@code -Dcovenant.rewrite=true}, which writes {@code expected.txt} and the
 * example for the rule's page, and after them {@code RulePagesTest} of the gate, which writes the page; read what they have written. The
 * tests say what else is missing, such as a rule for the same change backwards. A rule on a new kind of change needs the change first:
 * {@link dev.covenant.compat.diff} says how.
 *
 * <p>Rules of one's own need no change here: a jar on the class path has a {@link dev.covenant.compat.RuleSource}.
 */
@NullMarked
package dev.covenant.compat;

import org.jspecify.annotations.NullMarked;
