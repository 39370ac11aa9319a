package dev.covenant.compat;

import java.util.EnumSet;
import java.util.Set;

/**
 * How strict the gate is: which layers count.
 */
public enum Profile {
    /** What happens to calls between programs that are not compiled again. */
    WIRE(EnumSet.of(Layer.ROUTE, Layer.WIRE, Layer.BEHAVIOUR)),
    /** That, and JSON forms. */
    JSON(EnumSet.of(Layer.ROUTE, Layer.WIRE, Layer.JSON, Layer.BEHAVIOUR)),
    /** That, and promises about how long things live. The default. */
    STANDARD(EnumSet.of(Layer.ROUTE, Layer.WIRE, Layer.JSON, Layer.BEHAVIOUR, Layer.POLICY)),
    /** That, and generated code. */
    SOURCE(EnumSet.allOf(Layer.class)),
    /** Only add, never remove; what is removed was announced in good time. */
    ADDITIVE(EnumSet.of(Layer.ROUTE, Layer.WIRE, Layer.JSON, Layer.BEHAVIOUR, Layer.POLICY));

    private final Set<Layer> layers;

    Profile(Set<Layer> layers) {
        this.layers = layers;
    }

    /** Whether a change in this layer can be an error; else it is information. */
    public boolean judges(Layer layer) {
        return layers.contains(layer);
    }
}
