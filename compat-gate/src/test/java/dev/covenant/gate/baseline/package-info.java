@NullMarked
package dev.covenant.gate.baseline;

import org.jspecify.annotations.NullMarked;
