package dev.covenant.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.covenant.json.JsonCodecs;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PathTemplateTest {
    private static PathTemplateMatcher<String> matcher(String... templates) {
        PathTemplateMatcher.Builder<String> builder = PathTemplateMatcher.builder();
        for (String template : templates) {
            builder.add(PathTemplate.parse(template), template);
        }
        return builder.build();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "/ / {}",
                "/orders /orders {}",
                "/orders/{id} /orders/7 {id=7}",
                "/orders/{id} /orders/a%2Fb {id=a%2Fb}",
                "/orders/{id} /orders/a%20b+c {id=a%20b+c}",
                "/orders/{id}/lines/{n} /orders/7/lines/8 '{id=7, n=8}'",
                "/{a}.{b} /x.y '{a=x, b=y}'",
                "/{a}.{b} /x.y.z '{a=x.y, b=z}'",
                "/{a}.{b} /x..y '{a=x., b=y}'",
                "/x-{y}/z:verb /x-1/z:verb {y=1}",
                "/{id}:cancel /7:cancel {id=7}",
                "/{id}:cancel /7:8:cancel {id=7:8}",
                "/{a}{b} /xyz '{a=xy, b=z}'",
                "/v{major}.{minor}/{name}@{tag} /v1.2/a@b@c '{major=1, minor=2, name=a@b, tag=c}'",
                "/a%20b /a%20b {}",
                "/ä /%C3%A4 {}",
                "/abc /a%62c {}",
                "/orders/ /orders/ {}",
                "/{bucket}?acl /b {bucket=b}",
                "/#GetItem / {}",
            })
    void pathMatchesItsTemplate(String template, String path, String variables) {
        assertThat(matcher(template).match(path).orElseThrow().variables()).hasToString(variables);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "/orders /Orders",
                "/orders /orders/",
                "/orders/ /orders",
                "/orders orders",
                "/orders ''",
                "/orders/{id} /orders",
                "/orders/{id} /orders/",
                "/orders/{id} /orders/7/8",
                "/orders/{id} //orders/7",
                "/orders/{id} /orders/.",
                "/orders/{id} /orders/..",
                "/orders/{id} /orders/%2e%2E",
                "/orders/{id} /orders/.%2e",
                "/{a}.{b} /..",
                "/{a}.{b} /x.",
                "/{a}.{b} /.y",
                "/{a}.{b} /xy",
                "/{a}{b} /x",
                "/orders/new /orders%2Fnew",
                "/x-{y} /x-",
                "/a /a%zz",
            })
    void otherPathsDoNot(String template, String path) {
        assertThat(matcher(template).match(path == null ? "" : path)).isEmpty();
    }

    @Test
    void mostSpecificTemplateWinsWhateverTheOrder() {
        List<String> templates = new java.util.ArrayList<>(List.of(
                "/orders/new",
                "/orders/n{x}",
                "/orders/{a}.{b}",
                "/orders/{id}",
                "/{x}/new",
                "/{x}/{y}",
                "/orders/{id}/x"));
        for (int seed = 0; seed < 20; seed++) {
            Collections.shuffle(templates, new Random(seed));
            PathTemplateMatcher<String> matcher = matcher(templates.toArray(String[]::new));
            assertThat(matcher.all("/orders/new"))
                    .containsExactly("/orders/new", "/orders/n{x}", "/orders/{id}", "/{x}/new", "/{x}/{y}");
            assertThat(matcher.match("/orders/a.b").orElseThrow().value()).isEqualTo("/orders/{a}.{b}");
            assertThat(matcher.match("/orders/7").orElseThrow().value()).isEqualTo("/orders/{id}");
            assertThat(matcher.match("/other/new").orElseThrow().value()).isEqualTo("/{x}/new");
            assertThat(matcher.match("/orders/new/x").orElseThrow().variables()).isEqualTo(Map.of("id", "new"));
        }
    }

    @Test
    void unwantedMatchesAreLeftOut() {
        PathTemplateMatcher<String> matcher = matcher("/orders/new", "/orders/{id}");
        Optional<PathTemplateMatcher.Match<String>> match = matcher.match("/orders/new", value -> value.contains("{"));
        assertThat(match.orElseThrow().variables()).isEqualTo(Map.of("id", "new"));
        assertThat(matcher.match("/orders/new", value -> false)).isEmpty();
    }

    @Test
    void templatesThatMatchTheSameAreReportedInAlphabeticalOrder() {
        String[] templates = {"/b/{y}", "/a/{z}/c", "/b/{x}", "/a/{y}/c", "/a/{y}/d", "/b/{x}.{z}"};
        List<List<String>> conflicts = List.of(List.of("/a/{y}/c", "/a/{z}/c"), List.of("/b/{x}", "/b/{y}"));
        assertThat(matcher(templates).conflicts()).isEqualTo(conflicts);
        Collections.reverse(java.util.Arrays.asList(templates));
        assertThat(matcher(templates).conflicts()).isEqualTo(conflicts);
        assertThat(matcher("/a", "/b").conflicts()).isEmpty();
    }

    @Test
    void eachOfConflictingTemplatesHasItsOwnNames() {
        PathTemplateMatcher<String> matcher = matcher("/b/{y}", "/b/{x}");
        assertThat(matcher.match("/b/1").orElseThrow().variables()).isEqualTo(Map.of("y", "1"));
        assertThat(matcher.match("/b/1", "/b/{x}"::equals).orElseThrow().variables())
                .isEqualTo(Map.of("x", "1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"orders", "", "/{", "/}", "/{a", "/{}", "/{a}/{a}", "/{a{b}}", "/a}{b"})
    void malformedTemplatesAreRefused(String text) {
        assertThatThrownBy(() -> PathTemplate.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "/orders/{id}.{format}/x:y /orders/7.7/x:y",
                "/a%20b/{id} /a%20b/7",
                "/ä\"/{id} /%C3%A4%22/7",
                "/{id}?acl /7",
                "/x/{id}#Get /x/7",
                "/ /",
            })
    void variablesAreExpanded(String template, String path) {
        assertThat(PathTemplate.parse(template).expand(name -> "7")).isEqualTo(path);
    }

    @Test
    void fixedQueryIsKeptAndFragmentDropped() {
        assertThat(PathTemplate.parse("/{b}?acl&x=1#f").fixedQuery()).isEqualTo("acl&x=1");
        assertThat(PathTemplate.parse("/{b}#f?x").fixedQuery()).isEmpty();
        assertThat(PathTemplate.parse("/{b?}/x").fixedQuery()).isEmpty();
        assertThat(PathTemplate.parse("/{b?}/x").variables()).containsExactly("b?");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {"/a/{x}/b ..", "/a/{x}/b .", "/a/{x} %2E%2e", "/a/.{x} .", "/{x}. ."})
    void segmentThatLeadsElsewhereIsRefused(String template, String text) {
        assertThatThrownBy(() -> PathTemplate.parse(template).expand(name -> text))
                .isInstanceOf(ParameterFault.class);
    }

    @Test
    void randomTextComesBackThroughAPath() {
        PathTemplate template = PathTemplate.parse("/x/{a}/{b}:do");
        PathTemplateMatcher<String> matcher = matcher(template.toString());
        Parameter<String> a = Parameter.path("a", JsonCodecs.STRING, Shape.TEXT);
        Parameter<String> b = Parameter.path("b", JsonCodecs.STRING, Shape.TEXT);
        Random random = new Random(3);
        for (int count = 0; count < 5_000; count++) {
            String first = "." + RandomJson.text(random) + "x";
            String second = ":" + RandomJson.text(random);
            String path = template.expand(
                    name -> name.equals("a") ? ParameterWriter.path(a, first) : ParameterWriter.path(b, second));
            Map<String, String> variables = matcher.match(path).orElseThrow().variables();
            ParameterReader reader = ParameterReader.of(variables, null, Headers.none());
            assertThat(reader.read(a)).isEqualTo(first);
            assertThat(reader.read(b)).isEqualTo(second);
        }
    }
}
