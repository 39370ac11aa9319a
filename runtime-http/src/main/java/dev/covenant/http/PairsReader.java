package dev.covenant.http;

import dev.covenant.json.JsonArray;
import dev.covenant.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a parameter of style form, or one of the delimited styles, from the pairs of a query, a form or cookies. */
record PairsReader(Parameter<?> parameter, RawPairs pairs) {
    /**
     * Null when the parameter did not come.
     *
     * @param claimed names that belong to other parameters
     */
    @Nullable
    JsonValue read(Set<String> claimed) {
        if (parameter.shape() instanceof Shape.Members members && parameter.explode() && !parameter.content()) {
            return exploded(members, claimed);
        }
        List<String> raws = pairs.all(parameter.name());
        if (raws.isEmpty()) {
            return null;
        }
        if (parameter.shape() instanceof Shape.Items items && !parameter.content()) {
            return parameter.explode() ? repeated(items.element(), raws) : joined(items.element(), raws);
        }
        if (raws.size() > 1 && parameter.explode() && parameter.shape().equals(Shape.ANY)) {
            return repeated(Shape.ANY, raws);
        }
        if (raws.size() > 1) {
            throw new ParameterFault(parameter.name(), "", "is given " + raws.size() + " times");
        }
        return StyledText.ofPair(parameter, pairs::decode).read(raws.get(0));
    }

    private JsonValue repeated(Shape element, List<String> raws) {
        List<String> texts = new ArrayList<>();
        for (String raw : raws) {
            texts.add(decode(raw, "/" + texts.size()));
        }
        boolean empty = texts.size() == 1 && texts.get(0).isEmpty() && !element.equals(Shape.TEXT);
        return new ShapedText(parameter.name()).array(element, empty ? List.of() : texts, "");
    }

    /** Senders that mean the exploded form are understood too. */
    private JsonValue joined(Shape element, List<String> raws) {
        StyledText text = StyledText.ofPair(parameter, pairs::decode);
        List<JsonValue> elements = new ArrayList<>();
        for (String raw : raws) {
            elements.addAll(
                    text.array(new ShapedText(parameter.name()), element, raw).elements());
        }
        return JsonArray.of(elements);
    }

    private @Nullable JsonValue exploded(Shape.Members shape, Set<String> claimed) {
        List<Map.Entry<String, String>> members = new ArrayList<>();
        for (RawPairs.Pair pair : pairs) {
            boolean listed = shape.members().containsKey(pair.name());
            if (listed || (shape.rest().isPresent() && !claimed.contains(pair.name()))) {
                members.add(Map.entry(pair.name(), decode(pair.raw(), "/" + Pointers.token(pair.name()))));
            }
        }
        return members.isEmpty() ? null : new ShapedText(parameter.name()).object(shape, members, true);
    }

    private String decode(String raw, String pointer) {
        String text = pairs.decode(raw);
        if (text == null) {
            throw new ParameterFault(
                    parameter.name(), pointer, "'" + HeaderText.visible(raw) + "' is not percent-encoded UTF-8");
        }
        return text;
    }
}
