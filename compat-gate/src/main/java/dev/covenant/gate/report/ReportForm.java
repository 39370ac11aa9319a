package dev.covenant.gate.report;

import dev.covenant.gate.GateReport;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A form in which a report is told.
 *
 * <pre>{@code
 * ReportForm.TEXT.write(report, Look.PLAIN, System.out);
 * }</pre>
 */
public enum ReportForm {
    /** For people, grouped by cause. */
    TEXT,
    /** For programs; its schema is published ({@code docs/schema/covenant-check-1.json}). */
    JSON,
    /** SARIF 2.1.0: for code scanning of GitHub, GitLab and IDEs. */
    SARIF,
    /** JUnit XML as Surefire writes it: for build servers that show tests. */
    JUNIT,
    /** For summaries of builds and comments on merge requests. */
    MARKDOWN,
    /** One page for reviewers, with both contracts side by side; needs nothing beside itself. */
    HTML,
    /** Commands that GitHub's runner turns into annotations; for its log. */
    GITHUB,
    /** GitLab's code quality report. */
    GITLAB;

    /** The form of a word. */
    public static Optional<ReportForm> of(String word) {
        return Arrays.stream(values()).filter(form -> form.word().equals(word)).findFirst();
    }

    /** All words, for messages: {@code text, json, ...}. */
    public static String words() {
        return Arrays.stream(values()).map(ReportForm::word).collect(Collectors.joining(", "));
    }

    /** What it is called where one is asked for. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What a file with it is called if nobody says otherwise, such as {@code covenant-check.sarif}. */
    public String fileName() {
        return switch (this) {
            case TEXT -> "covenant-check.txt";
            case JSON -> "covenant-check.json";
            case SARIF -> "covenant-check.sarif";
            case JUNIT -> "TEST-covenant-check.xml";
            case MARKDOWN -> "covenant-check.md";
            case HTML -> "covenant-check.html";
            case GITHUB -> "covenant-check-github.txt";
            case GITLAB -> "covenant-check-gitlab.json";
        };
    }

    /**
     * Writes a report. Files must be in UTF-8; every line ends with {@code \n}, the last one too. Text and GitHub's commands have nothing of
     * a contract in them that could control a terminal or runner.
     *
     * @param look how text is to look; other forms look one way
     * @throws IOException when {@code out} fails
     */
    public void write(GateReport report, Look look, Appendable out) throws IOException {
        out.append(
                switch (this) {
                    case TEXT -> TextReport.of(report, look);
                    case JSON -> JsonReport.of(report);
                    case SARIF -> SarifReport.of(report);
                    case JUNIT -> JunitReport.of(report);
                    case MARKDOWN -> MarkdownReport.of(report);
                    case HTML -> HtmlReport.of(report);
                    case GITHUB -> GithubReport.of(report);
                    case GITLAB -> GitlabReport.of(report);
                });
    }
}
