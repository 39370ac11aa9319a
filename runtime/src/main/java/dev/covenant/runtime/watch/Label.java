package dev.covenant.runtime.watch;

/** What time series of the same name are told apart by. */
public enum Label {
    /** The service that is called. */
    TARGET("target", "the service that is called, as it was named with `Target.of`"),
    /** One of its instances; not called "instance", which Prometheus uses for the process that is watched. */
    INSTANCE("target.instance", "the id of the instance that is called"),
    /** What is called. */
    OPERATION("operation", "the operation's name in the contract"),
    /** How it ended. */
    OUTCOME("outcome", "how it ended, see below"),
    /** Why it ended so. */
    ERROR("error", "why it ended so, see below"),
    /** What changed. */
    PART("part", "what changed: `breaker`, `ejection`, `health`, `panic`"),
    /** What it changed to. */
    STATE("state", "what it changed to: `closed`, `open`, `half_open`; `well`, `struck`, `out`; `calm`, `panic`");

    private final String tag;
    private final String meaning;

    Label(String tag, String meaning) {
        this.tag = tag;
        this.meaning = meaning;
    }

    /** As Micrometer spells it: words with points between. */
    public String tag() {
        return tag;
    }

    /** As Prometheus spells it: words with underscores between. */
    public String prometheusName() {
        return tag.replace('.', '_');
    }

    /** What its values are, in Markdown. */
    public String meaning() {
        return meaning;
    }
}
