/**
 * Contract files as located trees: JSON and YAML read into the same three kinds of {@link dev.covenant.model.tree.Node},
 * each of which knows its line, its column and its JSON pointer.
 *
 * <p>Start at {@link dev.covenant.model.tree.TreeReader}. It takes bytes it does not trust: size, depth and the number of
 * values are limited, aliases are shared instead of copied, tags never make objects, and YAML scalars follow YAML 1.2
 * ({@code NO} is text, {@code 010} is ten). Mistakes are told to {@link dev.covenant.model.tree.Findings}.
 */
@NullMarked
package dev.covenant.model.tree;

import org.jspecify.annotations.NullMarked;
