package dev.covenant.maven;

import dev.covenant.codegen.GenerateResult;
import dev.covenant.model.Diagnostic;
import dev.covenant.model.Severity;
import java.io.File;
import java.util.List;
import java.util.Locale;
import org.apache.maven.plugin.logging.Log;
import org.codehaus.plexus.build.BuildContext;
import org.jspecify.annotations.Nullable;

/** Tells a build, and an IDE that runs it, what a job found. */
final class Messages {
    private static final int SHOWN_IN_FAILURE = 10;

    private final Log log;
    private final BuildContext build;

    Messages(Log log, BuildContext build) {
        this.log = log;
        this.build = build;
    }

    void tell(List<Diagnostic> diagnostics) {
        for (Diagnostic diagnostic : diagnostics) {
            mark(diagnostic);
            String text = DiagnosticText.of(diagnostic);
            switch (diagnostic.severity()) {
                case ERROR -> log.error(text);
                case WARNING -> log.warn(text);
                case INFO -> log.debug(text);
            }
        }
    }

    private void mark(Diagnostic diagnostic) {
        if (diagnostic.severity() == Severity.INFO) {
            return;
        }
        int severity = diagnostic.isError() ? BuildContext.SEVERITY_ERROR : BuildContext.SEVERITY_WARNING;
        File file = new File(diagnostic.location().file());
        build.addMessage(
                file,
                diagnostic.location().line(),
                diagnostic.location().column(),
                diagnostic.message(),
                severity,
                noCause());
    }

    private static @Nullable Throwable noCause() {
        return null;
    }

    /** What the build fails with: how many errors, and the first of them with their places. */
    static String failure(GenerateResult result) {
        List<Diagnostic> errors =
                result.diagnostics().stream().filter(Diagnostic::isError).toList();
        StringBuilder text = new StringBuilder("nothing was generated: ")
                .append(errors.size())
                .append(errors.size() == 1 ? " error" : " errors");
        errors.stream()
                .limit(SHOWN_IN_FAILURE)
                .forEach(error -> text.append("\n  ").append(DiagnosticText.of(error)));
        if (errors.size() > SHOWN_IN_FAILURE) {
            text.append("\n  and ").append(errors.size() - SHOWN_IN_FAILURE).append(" more above");
        }
        return text.toString();
    }

    static String summary(GenerateResult.Counts counts, String output) {
        return String.format(
                Locale.ROOT,
                "%s, %s, %s: %s written, %d unchanged, %d deleted in %s",
                counted(counts.contracts(), "contract"),
                counted(counts.operations(), "operation"),
                counted(counts.types(), "type"),
                counted(counts.written(), "file"),
                counts.unchanged(),
                counts.deleted(),
                output);
    }

    private static String counted(int count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }
}
