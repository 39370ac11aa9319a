package dev.covenant.gate.report;

import dev.covenant.compat.Finding;
import dev.covenant.compat.Layer;
import dev.covenant.compat.Level;
import dev.covenant.compat.Victim;
import dev.covenant.compat.diff.Position;
import dev.covenant.gate.Acceptance;
import dev.covenant.gate.Bump;
import dev.covenant.gate.GateFinding;
import dev.covenant.gate.GateReport;
import dev.covenant.gate.GateRequest;
import dev.covenant.gate.GateSettings;
import dev.covenant.gate.Side;
import dev.covenant.gate.Standing;
import dev.covenant.gate.Until;
import dev.covenant.gate.VersionAdvice;
import dev.covenant.model.Location;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reports of which every text would do harm if a form took it for anything but text. */
final class Hostile {
    static final List<String> TEXTS = List.of(
            "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "' onmouseover='alert(1)",
            "</style><svg onload=alert(1)>",
            "]]></failure><testcase name='x'/>",
            "\u001b[31mred\u001b[0m \u0007 \u0000",
            "\u202egnirts\u2066",
            "a\nb\r\nc\tend",
            "::error file=x::stop",
            "##vso[task.setvariable variable=a]b ##teamcity[buildStop]",
            "@everyone #1 http://evil.example www.evil.example",
            "| a | b |\\ `code` ``` *bold* _x_ [link](http://evil.example) ![i](x) <!-- ",
            "{0} {{x}} ${x} $(x) %0A%3A",
            "\uD800 \uFFFE \uFFFF \uFEFF",
            "-->",
            "&lt;b&gt; &#60;",
            "");

    private Hostile() {}

    static GateReport report() {
        return report(TEXTS);
    }

    /** A report of which each text is an element, a value, a file, a usage, a witness, a reason. */
    static GateReport report(List<String> texts) {
        Side old = new Side(texts.get(0), Optional.of(texts.get(1)), Path.of(""), "", List.of());
        Side revised = new Side(texts.get(2), Optional.of(texts.get(3)), Path.of(""), "", List.of());
        List<GateFinding> findings = texts.stream()
                .flatMap(text -> java.util.stream.Stream.of(
                        finding(text, Level.ERROR, old, new Standing.Open()),
                        finding(text, Level.WARN, old, new Standing.Accepted(acceptance(text))),
                        finding(text, Level.WARN, old, new Standing.Carried(text)),
                        finding(text, Level.INFO, old, new Standing.Open())))
                .toList();
        VersionAdvice advice = new VersionAdvice(
                Bump.MAJOR,
                Bump.MAJOR,
                Optional.of(texts.get(0)),
                Optional.of(texts.get(1)),
                Optional.of(texts.get(2)),
                false);
        GateRequest request = new GateRequest(old, revised, List.of(old), GateSettings.on(Fixture.TODAY));
        return new GateReport(request, findings, List.of(acceptance(texts.get(0))), advice);
    }

    private static GateFinding finding(String text, Level level, Side old, Standing standing) {
        // No reader could have opened a file with a NUL in its name, or with what the platform cannot encode.
        Location place = new Location(text.replaceAll("[^\\x01-\\x7f]", "~") + ".yaml", 3, 5, "/" + text);
        Finding finding = new Finding(
                level == Level.INFO ? "field.added" : "field.removed",
                text,
                Position.OUT,
                Layer.WIRE,
                Victim.OLD_CLIENT,
                level,
                text,
                Optional.of(text),
                Optional.of(text),
                Optional.of(place),
                Optional.of(place),
                Optional.of(text),
                List.of(text, text, text, text),
                List.of(),
                "A property is gone.",
                // Advice may have a name from a contract in it.
                "Keep it. It looks renamed to " + text + ".");
        return new GateFinding(text, finding, old, standing);
    }

    private static Acceptance acceptance(String text) {
        return new Acceptance(
                Optional.empty(),
                Optional.of(text),
                Optional.of(text),
                Optional.of(text),
                "because " + text,
                text,
                new Until.Version(text),
                Optional.of(text),
                false,
                Location.of("accept.yaml"),
                List.of());
    }
}
