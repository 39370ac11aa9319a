/**
 * What is decided once for a whole contract before any Java is spelt: which types become classes, what they are called, which class
 * implements what, how the variant of a union is found.
 *
 * <p>Start at {@link dev.covenant.codegen.rest.plan.RestPlan}; {@link dev.covenant.codegen.rest.plan.JavaTypes} is the only place
 * where a type of the contract becomes a type of Java. Everything that is worth telling the contract's author is reported here:
 * what comes after is a function of the plan.
 */
@NullMarked
package dev.covenant.codegen.rest.plan;

import org.jspecify.annotations.NullMarked;
