package dev.covenant.model.tree;

import dev.covenant.model.DiagnosticCode;
import dev.covenant.model.Location;
import java.io.CharArrayReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * YAML text as a tree, in one pass over the events. Nothing is ever constructed from a tag.
 */
final class YamlTree {
    private static final String TAG = "tag:yaml.org,2002:";

    private final String file;
    private final ParserImpl parser;
    private final Surrogates surrogates;
    private final Budget budget;
    private final Findings findings;
    private final Indexes indexes = new Indexes();
    private final Map<String, Anchored> anchors = new HashMap<>();

    /** An anchor's node and how many values it stands for; no node while it is still being read. */
    private record Anchored(@Nullable Node node, long size) {}

    private YamlTree(SourceText text, ParserImpl parser, Budget budget, Findings findings) {
        this.file = text.file();
        this.parser = parser;
        this.surrogates = new Surrogates(text, findings);
        this.budget = budget;
        this.findings = findings;
    }

    static Node read(SourceText text, Budget budget, Findings findings) throws TreeFault {
        LoaderOptions options = new LoaderOptions();
        // The size in bytes was checked before the file was read, and a code point takes at least one.
        options.setCodePointLimit(Integer.MAX_VALUE);
        ParserImpl parser =
                new ParserImpl(new StreamReader(new CharArrayReader(text.chars(), 0, text.length())), options);
        try {
            return new YamlTree(text, parser, budget, findings).document();
        } catch (MarkedYAMLException e) {
            Mark at = e.getProblemMark() == null ? e.getContextMark() : e.getProblemMark();
            Location where = at == null
                    ? Location.of(text.file())
                    : new Location(text.file(), at.getLine() + 1, at.getColumn() + 1, "");
            throw new TreeFault(DiagnosticCode.MALFORMED_YAML, where, YamlComplaint.of(e), YamlComplaint.hint(e));
        } catch (ReaderException e) {
            throw new TreeFault(
                    DiagnosticCode.MALFORMED_YAML,
                    text.locate(Math.min(text.length(), e.getPosition())),
                    YamlComplaint.of(e),
                    "remove the character or write it as an escape in double quotes");
        } catch (YAMLException e) {
            throw new TreeFault(
                    DiagnosticCode.MALFORMED_YAML, Location.of(text.file()), String.valueOf(e.getMessage()), "");
        }
    }

    private Node document() throws TreeFault {
        parser.getEvent();
        if (parser.checkEvent(Event.ID.StreamEnd)) {
            throw new TreeFault(DiagnosticCode.EMPTY_FILE, new Location(file, 1, 1, ""), "the file is empty", "");
        }
        parser.getEvent();
        Node root = node(parser.getEvent(), null, file, 0);
        parser.getEvent();
        Event next = parser.getEvent();
        if (!next.is(Event.ID.StreamEnd)) {
            throw new TreeFault(
                    DiagnosticCode.SEVERAL_DOCUMENTS,
                    at(next),
                    "a second document starts here",
                    "one file is one contract");
        }
        return root;
    }

    private Node node(Event event, @Nullable Place parent, String step, int depth) throws TreeFault {
        if (event instanceof AliasEvent alias) {
            return alias(alias);
        }
        Mark mark = event.getStartMark();
        int line = mark.getLine() + 1;
        int column = mark.getColumn() + 1;
        budget.value(line, column);
        Place place = parent == null ? Place.root(step, line, column) : parent.child(step, line, column);
        String anchor = ((NodeEvent) event).getAnchor();
        if (anchor == null) {
            return content(event, place, depth);
        }
        long before = budget.used() - 1;
        anchors.put(anchor, new Anchored(null, 0));
        Node node = content(event, place, depth);
        anchors.put(anchor, new Anchored(node, budget.used() - before));
        return node;
    }

    private Node alias(AliasEvent alias) throws TreeFault {
        Anchored anchored = anchors.get(alias.getAnchor());
        if (anchored == null) {
            throw new TreeFault(
                    DiagnosticCode.MALFORMED_YAML,
                    at(alias),
                    "there is no anchor '" + alias.getAnchor() + "' before this alias",
                    "");
        }
        if (anchored.node() == null) {
            throw new TreeFault(
                    DiagnosticCode.ALIAS_CYCLE,
                    at(alias),
                    "the value of anchor '" + alias.getAnchor() + "' contains itself",
                    "");
        }
        budget.alias(anchored.size(), at(alias));
        return anchored.node();
    }

    private Node content(Event event, Place place, int depth) throws TreeFault {
        if (event instanceof ScalarEvent scalar) {
            return scalar(scalar, place);
        }
        budget.enter(depth + 1, place.location().line(), place.location().column());
        if (event instanceof SequenceStartEvent sequence) {
            return sequence(sequence, place, depth + 1);
        }
        return mapping((MappingStartEvent) event, place, depth + 1);
    }

    private Node sequence(SequenceStartEvent start, Place place, int depth) throws TreeFault {
        checkTag(start.getTag(), place);
        List<Node> items = new ArrayList<>();
        while (!parser.checkEvent(Event.ID.SequenceEnd)) {
            items.add(node(parser.getEvent(), place, indexes.text(items.size()), depth));
        }
        parser.getEvent();
        return new SequenceNode(items, place);
    }

    private Node mapping(MappingStartEvent start, Place place, int depth) throws TreeFault {
        checkTag(start.getTag(), place);
        MappingBuilder builder = new MappingBuilder(place, findings);
        List<Node> merged = new ArrayList<>();
        while (!parser.checkEvent(Event.ID.MappingEnd)) {
            Event key = parser.getEvent();
            String name = key(key, place, depth);
            Node value = node(parser.getEvent(), place, name, depth);
            if (isMerge(key, name) && !(value instanceof ScalarNode)) {
                merged.add(value);
            } else {
                Mark mark = key.getStartMark();
                builder.add(name, value, mark.getLine() + 1, mark.getColumn() + 1);
            }
        }
        parser.getEvent();
        merged.forEach(value -> merge(value, builder));
        return builder.build();
    }

    /** Keys are text in every contract language, so numbers, booleans and null stand for their own spelling. */
    private String key(Event event, Place parent, int depth) throws TreeFault {
        if (event instanceof ScalarEvent scalar) {
            return surrogates.mended(scalar.getValue(), parent);
        }
        if (event instanceof AliasEvent alias && alias(alias) instanceof ScalarNode scalar) {
            return scalar.text();
        }
        findings.add(DiagnosticCode.KEY_NOT_TEXT, at(event), "a key must be text, not a list or a mapping");
        if (!(event instanceof AliasEvent)) {
            node(event, parent, "?", depth);
        }
        return "?";
    }

    private static boolean isMerge(Event key, String name) {
        return name.equals("<<") && key instanceof ScalarEvent scalar && scalar.isPlain();
    }

    private void merge(Node value, MappingBuilder builder) {
        if (value instanceof MappingNode mapping) {
            builder.merge(mapping);
            return;
        }
        for (Node item : ((SequenceNode) value).items()) {
            if (item instanceof MappingNode mapping) {
                builder.merge(mapping);
            } else {
                findings.add(
                        DiagnosticCode.BAD_MERGE_KEY,
                        item.location(),
                        "'<<' takes mappings, not " + item.kindInWords());
            }
        }
    }

    private Node scalar(ScalarEvent event, Place place) {
        String text = surrogates.mended(event.getValue(), place);
        String tag = event.getTag();
        boolean plain = event.isPlain();
        ScalarNode.Kind kind = ScalarNode.Kind.TEXT;
        if (tag == null && plain) {
            kind = YamlScalars.kindOf(text);
        } else if (tag != null) {
            kind = tagged(tag, text, place);
        }
        boolean asWritten = plain || kind != ScalarNode.Kind.TEXT;
        if (kind == ScalarNode.Kind.NUMBER && !NumberGuard.isTame(text)) {
            findings.add(DiagnosticCode.NUMBER_OUT_OF_RANGE, place.location(), NumberGuard.complaint(text));
            return new ScalarNode(kind, "0", asWritten, place);
        }
        return new ScalarNode(kind, text, asWritten, place);
    }

    private ScalarNode.Kind tagged(String tag, String text, Place place) {
        checkTag(tag, place);
        ScalarNode.Kind kind = YamlScalars.kindOf(text);
        return switch (tag) {
            case TAG + "int", TAG + "float" -> kind == ScalarNode.Kind.NUMBER ? kind : ScalarNode.Kind.TEXT;
            case TAG + "bool" -> kind == ScalarNode.Kind.BOOLEAN ? kind : ScalarNode.Kind.TEXT;
            case TAG + "null" -> ScalarNode.Kind.NULL;
            default -> ScalarNode.Kind.TEXT;
        };
    }

    private void checkTag(@Nullable String tag, Place place) {
        if (tag == null || tag.equals("!") || isStandard(tag)) {
            return;
        }
        findings.add(
                DiagnosticCode.UNKNOWN_TAG,
                place.location(),
                "the tag '" + tag + "' means nothing here; ignored",
                "remove the tag");
    }

    private static boolean isStandard(String tag) {
        return tag.startsWith(TAG) && tag.indexOf('.', TAG.length()) < 0;
    }

    private Location at(Event event) {
        Mark mark = event.getStartMark();
        return new Location(file, mark.getLine() + 1, mark.getColumn() + 1, "");
    }
}
