/**
 * Where the native tools are that proto contracts need: {@link dev.covenant.cli.tools.CommandTools} looks at what the user named,
 * then into the local Maven repository, then fetches. Nothing of it is loaded for contracts that do not ask for a tool.
 */
@NullMarked
package dev.covenant.cli.tools;

import org.jspecify.annotations.NullMarked;
