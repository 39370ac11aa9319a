/**
 * Tells what the gate has decided: to people, build servers and programs.
 *
 * <p>Start at {@link dev.covenant.gate.report.ReportForm}: one constant a form.
 */
@NullMarked
package dev.covenant.gate.report;

import org.jspecify.annotations.NullMarked;
