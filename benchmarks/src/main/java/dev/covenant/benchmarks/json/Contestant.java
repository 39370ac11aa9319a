package dev.covenant.benchmarks.json;

import java.io.IOException;

/** A JSON library, set up as its users are told to for speed. */
interface Contestant {

    /** The objects of a text. */
    Object read(Payload payload, byte[] json) throws IOException;

    /** The text of objects, as an array of its own. */
    byte[] write(Payload payload, Object value) throws IOException;

    /** The contestant with a name: covenant, covenant-fresh, databind, fastjson2 or avaje. */
    static Contestant of(String name) {
        return switch (name) {
            case "covenant" -> new Covenant();
            case "covenant-fresh" -> new CovenantFresh();
            case "databind" -> new JacksonDatabind();
            case "fastjson2" -> new Fastjson2();
            case "avaje" -> new AvajeJsonb();
            default -> throw new IllegalArgumentException("there is no contestant '" + name + "'");
        };
    }
}
