package dev.covenant.gate.report;

import dev.covenant.gate.FailOn;
import dev.covenant.gate.GateReport;
import dev.covenant.gate.Printable;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * JUnit XML as Surefire writes it: a test case for each rule that has found something in a contract, and one for the whole.
 */
final class JunitReport {
    private static final String NO_TIME = "0";

    private final GateReport report;
    private final XMLStreamWriter xml;

    private JunitReport(GateReport report, XMLStreamWriter xml) {
        this.report = report;
        this.xml = xml;
    }

    static String of(GateReport report) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            new JunitReport(report, xml).suite();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(
                    "a StringWriter does not fail, and no text is written that XML cannot have", e);
        }
        return text.append('\n').toString();
    }

    private void suite() throws XMLStreamException {
        Map<String, List<ToldFinding>> cases = ToldFinding.all(report).stream()
                .collect(Collectors.groupingBy(JunitReport::name, LinkedHashMap::new, Collectors.toList()));
        Verdict verdict = Verdict.of(report);
        long failed = cases.values().stream().filter(this::fails).count();
        xml.writeCharacters("\n");
        xml.writeStartElement("testsuite");
        attribute("name", "covenant check: " + Heading.of(report).title());
        attribute("time", NO_TIME);
        attribute("tests", String.valueOf(cases.size() + 1));
        attribute("errors", "0");
        attribute(
                "skipped",
                String.valueOf(cases.values().stream().filter(this::isSkipped).count()));
        attribute("failures", String.valueOf(failed + (verdict.refused() ? 1 : 0)));
        whole(verdict);
        for (Map.Entry<String, List<ToldFinding>> test : cases.entrySet()) {
            rule(test.getKey(), test.getValue());
        }
        xml.writeCharacters("\n");
        xml.writeEndElement();
    }

    private static String name(ToldFinding finding) {
        String contract = finding.contract();
        return contract.isEmpty() ? finding.rule() : finding.rule() + " " + contract;
    }

    private boolean fails(List<ToldFinding> findings) {
        FailOn failOn = report.request().settings().failOn();
        return findings.stream().anyMatch(finding -> finding.gate().isOpen() && failOn.refuses(finding.level()));
    }

    /** Nothing is left of the rule but what is accepted. */
    private boolean isSkipped(List<ToldFinding> findings) {
        return findings.stream().allMatch(ToldFinding::isAccepted);
    }

    private void whole(Verdict verdict) throws XMLStreamException {
        String words = verdict.counts() + "; " + verdict.required()
                + (verdict.planned().isEmpty() ? "" : ", " + verdict.planned());
        start("the release may go out");
        if (verdict.refused()) {
            failure(verdict.outcome(), words);
        } else {
            text("system-out", words);
        }
        end();
    }

    private void rule(String name, List<ToldFinding> findings) throws XMLStreamException {
        StringBuilder lines = new StringBuilder("\n");
        ToldFindings.byExplanation(findings).forEach((explanation, members) -> {
            members.forEach(member -> lines.append(TextFinding.of(member, new Palette(Look.PLAIN), "")));
            lines.append(Printable.visible(explanation)).append('\n');
        });
        start(name);
        if (fails(findings)) {
            failure(
                    findings.get(0).finding().rule(),
                    Words.count(findings.size(), "finding") + ": "
                            + findings.get(0).element(),
                    lines.toString());
        } else if (isSkipped(findings)) {
            xml.writeEmptyElement("skipped");
            attribute("message", findings.get(0).accepted().map(Words::reason).orElse(""));
        }
        if (!fails(findings)) {
            text("system-out", lines.toString());
        }
        end();
    }

    private void start(String name) throws XMLStreamException {
        xml.writeCharacters("\n  ");
        xml.writeStartElement("testcase");
        attribute("name", name);
        attribute("classname", "covenant.check");
        attribute("time", NO_TIME);
    }

    private void end() throws XMLStreamException {
        xml.writeEndElement();
    }

    private void failure(String type, String message) throws XMLStreamException {
        failure(type, message, message);
    }

    private void failure(String type, String message, String text) throws XMLStreamException {
        xml.writeStartElement("failure");
        attribute("message", message);
        attribute("type", type);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private void text(String element, String text) throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, Printable.visible(value));
    }
}
