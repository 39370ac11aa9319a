package dev.covenant.model.tree;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import dev.covenant.model.DiagnosticCode;
import dev.covenant.model.Location;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * JSON text as a tree, in one pass over the tokens.
 */
final class JsonTree {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .maxNestingDepth(Integer.MAX_VALUE)
                    .build())
            .build();

    private final String file;
    private final JsonParser parser;
    private final Columns columns;
    private final Surrogates surrogates;
    private final Budget budget;
    private final Findings findings;
    private final Indexes indexes = new Indexes();

    private JsonTree(SourceText text, JsonParser parser, Budget budget, Findings findings) {
        this.file = text.file();
        this.parser = parser;
        this.columns = new Columns(text);
        this.surrogates = new Surrogates(text, findings);
        this.budget = budget;
        this.findings = findings;
    }

    static Node read(SourceText text, Budget budget, Findings findings) throws TreeFault {
        try (JsonParser parser = FACTORY.createParser(text.chars(), 0, text.length())) {
            return new JsonTree(text, parser, budget, findings).document();
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation();
            Location where = at == null
                    ? Location.of(text.file())
                    : new Location(text.file(), at.getLineNr(), at.getColumnNr(), "");
            throw new TreeFault(DiagnosticCode.MALFORMED_JSON, where, e.getOriginalMessage(), "");
        } catch (IOException e) {
            throw new IllegalStateException("text in memory cannot fail to be read", e);
        }
    }

    private Node document() throws IOException, TreeFault {
        JsonToken first = parser.nextToken();
        if (first == null) {
            throw new TreeFault(DiagnosticCode.EMPTY_FILE, new Location(file, 1, 1, ""), "the file is empty", "");
        }
        Node root = value(first, null, file, 0);
        if (parser.nextToken() != null) {
            JsonLocation at = parser.currentTokenLocation();
            throw new TreeFault(
                    DiagnosticCode.SEVERAL_DOCUMENTS,
                    new Location(file, at.getLineNr(), at.getColumnNr(), ""),
                    "the file goes on after its first value",
                    "one file is one contract");
        }
        return root;
    }

    private Node value(JsonToken token, @Nullable Place parent, String step, int depth) throws IOException, TreeFault {
        JsonLocation at = parser.currentTokenLocation();
        int line = at.getLineNr();
        int column = columns.of(at.getCharOffset(), at.getColumnNr());
        budget.value(line, column);
        Place place = parent == null ? Place.root(step, line, column) : parent.child(step, line, column);
        return switch (token) {
            case START_OBJECT -> mapping(place, depth + 1, line, column);
            case START_ARRAY -> sequence(place, depth + 1, line, column);
            case VALUE_STRING -> new ScalarNode(ScalarNode.Kind.TEXT, text(place), false, place);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(place);
            case VALUE_TRUE -> new ScalarNode(ScalarNode.Kind.BOOLEAN, "true", false, place);
            case VALUE_FALSE -> new ScalarNode(ScalarNode.Kind.BOOLEAN, "false", false, place);
            case VALUE_NULL -> new ScalarNode(ScalarNode.Kind.NULL, "null", false, place);
            default -> throw new IllegalStateException("unexpected token " + token);
        };
    }

    private Node mapping(Place place, int depth, int line, int column) throws IOException, TreeFault {
        budget.enter(depth, line, column);
        MappingBuilder builder = new MappingBuilder(place, findings);
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            JsonLocation at = parser.currentTokenLocation();
            int keyLine = at.getLineNr();
            int keyColumn = columns.of(at.getCharOffset(), at.getColumnNr());
            String key = surrogates.mended(parser.currentName(), place);
            builder.add(key, value(parser.nextToken(), place, key, depth), keyLine, keyColumn);
        }
        return builder.build();
    }

    private Node sequence(Place place, int depth, int line, int column) throws IOException, TreeFault {
        budget.enter(depth, line, column);
        List<Node> items = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            items.add(value(token, place, indexes.text(items.size()), depth));
        }
        return new SequenceNode(items, place);
    }

    private String text(Place place) throws IOException {
        return surrogates.mended(parser.getText(), place);
    }

    private Node number(Place place) throws IOException {
        String text = parser.getText();
        if (!NumberGuard.isTame(text)) {
            findings.add(DiagnosticCode.NUMBER_OUT_OF_RANGE, place.location(), NumberGuard.complaint(text));
            return new ScalarNode(ScalarNode.Kind.NUMBER, "0", false, place);
        }
        return new ScalarNode(ScalarNode.Kind.NUMBER, text, false, place);
    }
}
