package dev.covenant.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covenant.json.JsonValue;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The table "Style Examples" of OpenAPI 3.0.4, cell by cell and both ways, and the cells beside it. A line is: place,
 * style, exploded or not, shape, value, wire text.
 */
class ParameterStylesTest {
    private static final String EXACT = """
        PATH   SIMPLE  no  text    "blue"                 blue
        PATH   SIMPLE  yes text    "blue"                 blue
        PATH   SIMPLE  no  texts   ["blue","black"]       blue,black
        PATH   SIMPLE  yes texts   ["blue","black"]       blue,black
        PATH   SIMPLE  no  rgb     {"R":100,"G":200}      R,100,G,200
        PATH   SIMPLE  yes rgb     {"R":100,"G":200}      R=100,G=200
        PATH   LABEL   no  text    ""                     .
        PATH   LABEL   no  text    "blue"                 .blue
        PATH   LABEL   yes text    "a.b"                  .a.b
        PATH   LABEL   no  texts   ["blue","black"]       .blue,black
        PATH   LABEL   yes texts   ["blue","black"]       .blue.black
        PATH   LABEL   no  texts   ["a.b","c,d"]          .a.b,c%2Cd
        PATH   LABEL   yes texts   ["a.b","c,d"]          .a%2Eb.c%2Cd
        PATH   LABEL   no  rgb     {"R":100,"G":200}      .R,100,G,200
        PATH   LABEL   yes rgb     {"R":100,"G":200}      .R=100.G=200
        PATH   LABEL   no  texts   []                     .
        PATH   MATRIX  no  text    ""                     ;color
        PATH   MATRIX  no  text    "blue"                 ;color=blue
        PATH   MATRIX  yes text    "blue"                 ;color=blue
        PATH   MATRIX  no  texts   ["blue","black"]       ;color=blue,black
        PATH   MATRIX  yes texts   ["blue","black"]       ;color=blue;color=black
        PATH   MATRIX  yes texts   ["","x;y"]             ;color;color=x%3By
        PATH   MATRIX  no  rgb     {"R":100,"G":200}      ;color=R,100,G,200
        PATH   MATRIX  yes rgb     {"R":100,"G":200}      ;R=100;G=200
        PATH   MATRIX  yes open    {"a=b":"","c":"d"}     ;a%3Db;c=d
        PATH   SIMPLE  no  texts   ["a,b","c/d","ä%"]     a%2Cb,c%2Fd,%C3%A4%25
        PATH   SIMPLE  yes open    {"a=b":"c=d"}          a%3Db=c%3Dd
        PATH   SIMPLE  no  text    "../x?y#z"             ..%2Fx%3Fy%23z
        PATH   SIMPLE  no  number  -1.5e-7                -1.5e-7
        PATH   SIMPLE  no  numbers [1,null,2.50]          1,null,2.50
        PATH   SIMPLE  no  boolean true                   true
        PATH   PIPE_DELIMITED  no  texts ["blue","black"] blue%7Cblack
        PATH   SPACE_DELIMITED no  texts ["a+b","c"]      a%2Bb%20c
        PATH   TAB_DELIMITED   yes texts ["a","b"]        a%09b
        QUERY  FORM    yes text    ""                     color=
        QUERY  FORM    no  text    "blue"                 color=blue
        QUERY  FORM    yes text    "a b+c&d=e"            color=a%20b%2Bc%26d%3De
        QUERY  FORM    no  texts   ["blue","black"]       color=blue,black
        QUERY  FORM    yes texts   ["blue","black"]       color=blue&color=black
        QUERY  FORM    no  texts   ["a,b","c"]            color=a%2Cb,c
        QUERY  FORM    yes texts   ["a,b",""]             color=a%2Cb&color=
        QUERY  FORM    yes texts   [""]                   color=
        QUERY  FORM    no  texts   []                     color=
        QUERY  FORM    no  rgb     {"R":100,"G":200}      color=R,100,G,200
        QUERY  FORM    yes rgb     {"R":100,"G":200}      R=100&G=200
        QUERY  FORM    no  open    {}                     color=
        QUERY  FORM    no  numbers [1,null,3]             color=1,null,3
        QUERY  FORM    yes numbers [1,null,3]             color=1&color=null&color=3
        QUERY  FORM    yes lists   {"ids":[1,2],"x":"y"}  ids=1&ids=2&x=y
        QUERY  FORM    yes table   [[1,2],[3]]            color=%5B1%2C2%5D&color=%5B3%5D
        QUERY  FORM    no  nested  {"o":{"a":1}}          color=o,%7B%22a%22%3A1%7D
        QUERY  SPACE_DELIMITED no texts ["blue","black"]  color=blue%20black
        QUERY  SPACE_DELIMITED no texts ["a|b","c,d"]     color=a%7Cb%20c%2Cd
        QUERY  SPACE_DELIMITED no rgb {"R":100,"G":200}   color=R%20100%20G%20200
        QUERY  SPACE_DELIMITED yes texts ["blue","black"] color=blue&color=black
        QUERY  PIPE_DELIMITED  no texts ["blue","black"]  color=blue%7Cblack
        QUERY  PIPE_DELIMITED  no texts ["a b","c,d"]     color=a%20b%7Cc%2Cd
        QUERY  PIPE_DELIMITED  no rgb {"R":100,"G":200}   color=R%7C100%7CG%7C200
        QUERY  PIPE_DELIMITED  yes texts ["a|b","c"]      color=a%7Cb&color=c
        QUERY  TAB_DELIMITED   no texts ["blue","black"]  color=blue%09black
        QUERY  TAB_DELIMITED   no rgb {"R":100,"G":200}   color=R%09100%09G%09200
        QUERY  DEEP_OBJECT yes rgb {"R":100,"G":200}      color%5BR%5D=100&color%5BG%5D=200
        QUERY  DEEP_OBJECT no  rgb {"R":100,"G":200}      color%5BR%5D=100&color%5BG%5D=200
        QUERY  DEEP_OBJECT yes nested {"o":{"a":1,"b":"x y"}} color%5Bo%5D%5Ba%5D=1&color%5Bo%5D%5Bb%5D=x%20y
        QUERY  DEEP_OBJECT yes lists  {"ids":[1,2]}       color%5Bids%5D=1&color%5Bids%5D=2
        QUERY  DEEP_OBJECT yes deeper {"os":[{"a":[7]},{"a":[8,9]}]} \
        color%5Bos%5D%5B0%5D%5Ba%5D=7&color%5Bos%5D%5B1%5D%5Ba%5D=8&color%5Bos%5D%5B1%5D%5Ba%5D=9
        HEADER SIMPLE  no  text    "blue"                 blue
        HEADER SIMPLE  no  text    "a, b; c=\\"d\\""      a, b; c="d"
        HEADER SIMPLE  no  texts   ["blue","black"]       blue,black
        HEADER SIMPLE  yes texts   ["blue","black"]       blue,black
        HEADER SIMPLE  no  rgb     {"R":100,"G":200}      R,100,G,200
        HEADER SIMPLE  yes rgb     {"R":100,"G":200}      R=100,G=200
        HEADER SIMPLE  yes open    {"a":"b=c"}            a=b=c
        HEADER SIMPLE  no  texts   []                     (empty)
        HEADER PIPE_DELIMITED  no  texts ["a,b","c"]      a,b|c
        HEADER SPACE_DELIMITED no  texts ["a","b"]        a b
        COOKIE FORM    yes text    "blue"                 color=blue
        COOKIE FORM    no  text    "a;b c,d%"             color=a%3Bb%20c%2Cd%25
        COOKIE FORM    no  texts   ["blue","black"]       color=blue,black
        COOKIE FORM    yes texts   ["blue","black"]       color=blue; color=black
        COOKIE FORM    no  rgb     {"R":100,"G":200}      color=R,100,G,200
        COOKIE FORM    yes rgb     {"R":100,"G":200}      R=100; G=200
        """;

    private static final Map<String, Shape> SHAPES = Map.ofEntries(
            Map.entry("text", Shape.TEXT),
            Map.entry("number", Shape.NUMBER),
            Map.entry("boolean", Shape.BOOLEAN),
            Map.entry("texts", Shape.list(Shape.TEXT)),
            Map.entry("numbers", Shape.list(Shape.NUMBER)),
            Map.entry("table", Shape.list(Shape.list(Shape.NUMBER))),
            Map.entry("rgb", Shape.object(Map.of("R", Shape.NUMBER, "G", Shape.NUMBER, "B", Shape.NUMBER))),
            Map.entry("open", Shape.object(Map.of(), Shape.TEXT)),
            Map.entry("lists", Shape.object(Map.of("ids", Shape.list(Shape.NUMBER)), Shape.TEXT)),
            Map.entry("nested", nested(Shape.object(Map.of("a", Shape.NUMBER, "b", Shape.TEXT)))),
            Map.entry("deeper", Shape.object(Map.of("os", Shape.list(nestedIn("a", Shape.list(Shape.NUMBER)))))));

    private static Shape nested(Shape inner) {
        return nestedIn("o", inner);
    }

    private static Shape nestedIn(String name, Shape inner) {
        return Shape.object(Map.of(name, inner));
    }

    static Stream<Arguments> cells() {
        return EXACT.lines().map(line -> {
            String[] parts = line.strip().split(" +", 5);
            String rest = parts[4].strip();
            int value = endOfJson(rest);
            String wire = rest.substring(value).strip();
            Parameter<JsonValue> parameter = OnTheWire.parameter(
                    In.valueOf(parts[0]),
                    Style.valueOf(parts[1]),
                    parts[2].equals("yes"),
                    Objects.requireNonNull(SHAPES.get(parts[3])));
            return Arguments.of(
                    String.join(" ", Arrays.copyOf(parts, 4)),
                    parameter,
                    rest.substring(0, value).strip(),
                    wire.equals("(empty)") ? "" : wire);
        });
    }

    /** JSON in this table has two spaces behind it, or one when the wire text follows at once. */
    private static int endOfJson(String rest) {
        int depth = 0;
        boolean quoted = false;
        for (int at = 0; at < rest.length(); at++) {
            char c = rest.charAt(at);
            if (c == '\\') {
                at++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted) {
                depth += "[{".indexOf(c) >= 0 ? 1 : "]}".indexOf(c) >= 0 ? -1 : 0;
                if (c == ' ' && depth == 0) {
                    return at;
                }
            }
        }
        throw new IllegalArgumentException(rest);
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("cells")
    void valueIsWrittenAsTheStyleSays(String cell, Parameter<JsonValue> parameter, String json, String wire) {
        assertThat(OnTheWire.write(parameter, JsonValue.parse(json))).isEqualTo(wire);
    }

    @ParameterizedTest(name = "{0}: {3}")
    @MethodSource("cells")
    void wireTextIsReadAsTheSameValue(String cell, Parameter<JsonValue> parameter, String json, String wire) {
        assertThat(OnTheWire.read(parameter, wire)).isEqualTo(JsonValue.parse(json));
    }
}
