package dev.covenant.json;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Elements of lists that are still being read, inner lists above outer ones: a list is made when its length is known.
 */
final class ElementStack {

    private @Nullable Object[] elements = new Object[16];
    private int size;

    /** Reads the elements of an array that has been entered and is known to have a first one. */
    <T> List<T> readRest(JsonReader in, JsonCodec<T> element) {
        int base = size;
        try {
            do {
                push(element.read(in));
            } while (in.nextElement());
            return popTo(base);
        } finally {
            // After a fault too: the fault may be caught, and an outer list go on.
            size = base;
        }
    }

    private void push(Object element) {
        if (size == elements.length) {
            elements = Arrays.copyOf(elements, 2 * size);
        }
        elements[size++] = element;
    }

    // Sound because the caller pushed nothing but elements of T above the base.
    @SuppressWarnings("unchecked")
    private <T> List<T> popTo(int base) {
        return (List<T>) Collections.unmodifiableList(Arrays.asList(Arrays.copyOfRange(elements, base, size)));
    }
}
