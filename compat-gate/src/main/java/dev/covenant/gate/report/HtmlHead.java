package dev.covenant.gate.report;

import dev.covenant.gate.GateReport;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * The start and the end of the page: what a browser may run of it, how it looks, the verdict.
 */
final class HtmlHead {
    private static final int LARGE = 200;

    private HtmlHead() {}

    static void write(GateReport report, Html html) {
        Heading heading = Heading.of(report);
        Verdict verdict = Verdict.of(report);
        String style = resource("report.css");
        html.raw("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                .raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src '"
                        + hash(style) + "'; script-src '" + hash(resource("report.js"))
                        + "'; base-uri 'none'; form-action 'none'\">\n")
                .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .raw("<meta name=\"color-scheme\" content=\"light dark\">\n")
                .element("title", heading.title() + ": " + verdict.outcome())
                .raw("\n<style>" + style + "</style>\n</head>\n")
                // Browsers lay out what is seen first where there is much.
                .raw(report.findings().size() > LARGE ? "<body class=\"large\">\n" : "<body>\n");
        banner(report, heading, verdict, html);
    }

    private static void banner(GateReport report, Heading heading, Verdict verdict, Html html) {
        html.raw("<header class=\"banner " + verdict.outcome() + "\">\n<p class=\"outcome\">")
                .text(verdict.refused() ? "Refused" : "Passed")
                .raw("</p>\n")
                .element("h1", heading.title())
                .raw("\n")
                .element("p", "counts", verdict.counts())
                .raw("\n<p class=\"bump\">")
                .element("strong", verdict.required());
        if (!verdict.planned().isEmpty()) {
            html.text(", " + verdict.planned());
        }
        html.raw("</p>\n<dl>");
        row("baseline", heading.baseline(), html);
        row("compared with", report.request().revised().label(), html);
        row("judged by", heading.judged(), html);
        row("on", report.request().settings().today().toString(), html);
        html.raw("</dl>\n</header>\n");
    }

    private static void row(String name, String value, Html html) {
        html.raw("<div>").element("dt", name).element("dd", value).raw("</div>");
    }

    static void end(Html html) {
        html.raw("<script>" + resource("report.js") + "</script>\n</body>\n</html>\n");
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static String resource(String name) {
        try (InputStream in = HtmlHead.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not on the class path");
            }
            // A browser hashes what it reads, and it reads every line break as one character.
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("a class path that cannot be read", e);
        }
    }
}
