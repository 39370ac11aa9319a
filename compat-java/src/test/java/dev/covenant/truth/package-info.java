/**
 * Whether the verdicts of the compatibility checker are true, asked of judges that know nothing of its rules: a validator of JSON Schema on
 * the contracts as they are written, and the code that we generate.
 */
@NullMarked
package dev.covenant.truth;

import org.jspecify.annotations.NullMarked;
