package dev.covenant.gate.report;

import dev.covenant.gate.Acceptance;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Findings on the page.
 */
final class HtmlFinding {
    /** So many have pieces of both contracts; a page with more than that is too large to be read. */
    private static final int SNIPPETS = 1000;

    private static final int USAGES = 3;

    private final Html html;
    private final LocalDate today;
    private final Sources sources = new Sources();
    private final Survivors survivors = new Survivors(sources);
    private final Map<String, Integer> ids = new HashMap<>();
    private int snippets;

    HtmlFinding(Html html, LocalDate today) {
        this.html = html;
        this.today = today;
    }

    /** One that is to be looked at. */
    void article(ToldFinding told) {
        open("article", told);
        html.raw("<h4><code>").text(told.finding().element()).raw("</code>");
        if (!told.finding().aspect().isEmpty()) {
            html.raw(" ").element("span", "aspect", told.finding().aspect());
        }
        html.raw("</h4>\n");
        values(told);
        usages(told.finding().usages());
        witness(told);
        told.accepted().ifPresent(this::acceptance);
        told.gate()
                .carried()
                .ifPresent(version -> html.element("p", "excuse", "Carried by version " + version + ".")
                        .raw("\n"));
        sides(told);
        html.raw("<p class=\"fingerprint\">fingerprint <code>")
                .text(told.finding().fingerprint())
                .raw("</code></p>\n</article>\n");
    }

    /** One that nobody minds, on a line. */
    void item(ToldFinding told) {
        open("li", told);
        html.element("code", told.element());
        if (told.hasValues()) {
            html.raw(" ").element("span", "values", told.before() + " \u2192 " + told.after());
        }
        told.revision().or(told::base).ifPresent(place -> html.raw(" ").element("small", place.toString()));
        html.raw("</li>\n");
    }

    private void open(String element, ToldFinding told) {
        String fingerprint = told.finding().fingerprint();
        int n = ids.merge(fingerprint, 1, Integer::sum);
        html.raw("<" + element + " class=\"finding\"")
                .attribute("id", fingerprint + (n == 1 ? "" : "-" + n))
                .attribute(
                        "data-level",
                        told.isAccepted() ? "accepted" : told.level().word())
                .attribute("data-contract", told.contract())
                .attribute("data-rule", told.finding().rule())
                .raw(">");
    }

    private void values(ToldFinding told) {
        if (told.hasValues()) {
            html.raw("<p class=\"values\">");
            value("del", told.finding().before());
            html.raw(" \u2192 ");
            value("ins", told.finding().after());
            html.raw("</p>\n");
        }
    }

    private void value(String element, Optional<String> value) {
        value.ifPresentOrElse(text -> html.element(element, text), () -> html.element("span", "nothing", "nothing"));
    }

    private void usages(List<String> usages) {
        if (usages.isEmpty()) {
            return;
        }
        html.raw("<p class=\"usages\">used by ");
        names(usages.subList(0, Math.min(USAGES, usages.size())));
        html.raw("</p>\n");
        if (usages.size() > USAGES) {
            html.raw("<details class=\"usages\"><summary>" + (usages.size() - USAGES) + " more</summary><p>");
            names(usages.subList(USAGES, usages.size()));
            html.raw("</p></details>\n");
        }
    }

    private void names(List<String> usages) {
        String separator = "";
        for (String usage : usages) {
            html.raw(separator).element("span", "usage", usage);
            separator = ", ";
        }
    }

    private void witness(ToldFinding told) {
        told.finding()
                .witness()
                .ifPresent(document -> html.raw("<p class=\"witness\">such as ")
                        .element("code", document)
                        .text(", " + told.witnessing())
                        .raw("</p>\n"));
    }

    private void acceptance(Acceptance accepted) {
        html.raw("<p class=\"excuse\">")
                .element("strong", "Accepted " + Words.until(accepted, today))
                .text(": " + Words.reason(accepted))
                .raw("</p>\n");
    }

    private void sides(ToldFinding told) {
        html.raw("<div class=\"sides\">\n");
        side("old", told.base(), told.isNewThing());
        Optional<Place> now = survivors.anchor(told);
        boolean onlyOld =
                now.isPresent() && told.base().filter(now.get()::isSame).isPresent();
        side("new", onlyOld ? Optional.empty() : now, told.isGone());
        html.raw("</div>\n");
    }

    /** What is only on one side has a place on the other one too: where it would be. */
    private void side(String name, Optional<Place> place, boolean missing) {
        if (place.isEmpty() && !missing) {
            return;
        }
        html.raw("<figure class=\"" + (missing ? "missing" : name) + "\"><figcaption>" + name + " ");
        html.element("span", "place", place(place, missing)).raw("</figcaption>");
        if (snippets < 2 * SNIPPETS) {
            place.map(where -> Snippet.of(where, sources)).ifPresent(this::snippet);
        }
        html.raw("</figure>\n");
    }

    private static String place(Optional<Place> place, boolean missing) {
        return place.map(where -> missing ? "not there: around " + where : where.toString())
                .orElse("not there");
    }

    private void snippet(Snippet snippet) {
        if (snippet.lines().isEmpty()) {
            return;
        }
        snippets++;
        html.raw("<pre>");
        for (Snippet.Line line : snippet.lines()) {
            String element = line.marked() ? "mark" : "span";
            html.raw("<" + element + " data-n=\"" + line.number() + "\">")
                    .source(line.text())
                    .raw("</" + element + ">\n");
        }
        html.raw("</pre>");
    }
}
