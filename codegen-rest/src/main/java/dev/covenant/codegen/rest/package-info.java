/**
 * Turns an OpenAPI contract into Java: classes for its types, clients, server stubs.
 *
 * <p>Start at {@link dev.covenant.codegen.rest.RestGenerator}. It makes a {@link dev.covenant.codegen.rest.plan.RestPlan}, which
 * decides everything that is decided once for the whole contract; the packages {@code model} and {@code operation} spell the plan
 * as Java, one class here for each kind of class there.
 */
@NullMarked
package dev.covenant.codegen.rest;

import org.jspecify.annotations.NullMarked;
