package dev.covenant.http;

import java.util.Map;
import java.util.Optional;

/**
 * What kind of JSON value a text stands for, so that {@code 7} in a URL becomes a number where the contract says
 * number.
 */
public sealed interface Shape {
    /** Always text. */
    Shape TEXT = new Scalar(Scalar.Kind.TEXT);
    /** A number. */
    Shape NUMBER = new Scalar(Scalar.Kind.NUMBER);
    /** {@code true} or {@code false}. */
    Shape BOOLEAN = new Scalar(Scalar.Kind.BOOLEAN);
    /** Number, boolean or else text: by how it looks. */
    Shape ANY = new Scalar(Scalar.Kind.ANY);

    /** An array. */
    static Shape list(Shape element) {
        return new Items(element);
    }

    /** An object with other members beside those listed; those have the shape {@code rest}. */
    static Shape object(Map<String, Shape> members, Shape rest) {
        return new Members(members, Optional.of(rest));
    }

    /**
     * An object that is meant to have the listed members only. It matters where its members are mixed with other
     * parameters (an exploded form object): it takes no others there. Elsewhere others are read too, for a schema to
     * judge.
     */
    static Shape object(Map<String, Shape> members) {
        return new Members(members, Optional.empty());
    }

    /** A single value. */
    record Scalar(Kind kind) implements Shape {
        /** What it stands for. */
        public enum Kind {
            TEXT,
            NUMBER,
            BOOLEAN,
            ANY
        }
    }

    /** An array. */
    record Items(Shape element) implements Shape {}

    /**
     * An object.
     *
     * @param rest the shape of members that are not listed; empty: none are meant to come
     */
    record Members(Map<String, Shape> members, Optional<Shape> rest) implements Shape {
        /** An object of which nothing is known. */
        static final Members ANYTHING = new Members(Map.of(), Optional.of(ANY));

        public Members {
            members = Map.copyOf(members);
        }

        /** The shape of a member. */
        Shape member(String name) {
            Shape listed = members.get(name);
            return listed == null ? rest.orElse(ANY) : listed;
        }
    }
}
