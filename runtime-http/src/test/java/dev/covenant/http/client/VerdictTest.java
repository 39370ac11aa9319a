package dev.covenant.http.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covenant.http.Content;
import dev.covenant.http.Headers;
import dev.covenant.json.JsonCodecs;
import dev.covenant.runtime.CallFacts;
import dev.covenant.runtime.FailureClass;
import dev.covenant.runtime.OperationClass;
import dev.covenant.runtime.Policy;
import dev.covenant.runtime.UndeclaredStatusException;
import dev.covenant.runtime.UndecodableException;
import dev.covenant.runtime.pipeline.Attempt;
import dev.covenant.runtime.pipeline.Call;
import dev.covenant.runtime.pipeline.CallPlan;
import dev.covenant.runtime.pipeline.Completion;
import dev.covenant.runtime.pipeline.Failure;
import dev.covenant.runtime.pipeline.Sender;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class VerdictTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    private final Verdict verdict = new Verdict(() -> NOW);
    private final Call<String> call = Call.async(
            CallPlan.of("getOrder", OperationClass.SAFE, Policy.standard()),
            new Sender<>() {
                @Override
                public void send(Attempt<String> attempt, Completion<String> done) {}

                @Override
                public boolean repeatable() {
                    return true;
                }
            },
            0);

    @ParameterizedTest
    @CsvSource({
        "429, REFUSED", "503, REFUSED", "500, UNKNOWN", "502, UNKNOWN", "504, UNKNOWN", "400, ANSWERED",
                "401, ANSWERED",
        "404, ANSWERED", "408, ANSWERED", "409, ANSWERED", "418, ANSWERED", "501, ANSWERED", "301, ANSWERED",
                "200, ANSWERED"
    })
    void statusTellsWhatTheServiceMayHaveDone(int status, FailureClass kind) {
        var error = new UndeclaredStatusException(CallFacts.local("getOrder"), status, "");

        assertThat(answered(status, error, Headers.none()).kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({"200, UNKNOWN", "404, ANSWERED", "503, REFUSED", "500, UNKNOWN"})
    void answerThatCannotBeReadMayHaveBeenASuccessButNeverMakesARefusalRepeatable(int status, FailureClass kind) {
        var error = new UndecodableException(CallFacts.local("getOrder"), "not JSON", null);

        assertThat(answered(status, error, Headers.none()).kind()).isEqualTo(kind);
    }

    @Test
    void faultOfACodecIsAnAnswerThatCannotBeRead() {
        Failure failure = answered(200, new IllegalStateException("id is missing"), Headers.none());

        assertThat(failure.error()).isInstanceOf(UndecodableException.class).hasMessageContaining("id is missing");
        assertThat(failure.kind()).isEqualTo(FailureClass.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({
        "120, 120",
        "0, 0",
        "'Sun, 22 Nov 2026 10:00:30 GMT', 30",
        "'Sun, 22 Nov 2026 09:00:00 GMT', 0",
        "'Sun, 22 Nov 2026', -1",
        "-5, -1",
        "1.5, -1",
        "soon, -1",
        "99999999999, -1",
        "'', -1"
    })
    void retryAfterIsSecondsOrAMoment(String text, long seconds) {
        var error = new UndeclaredStatusException(CallFacts.local("getOrder"), 503, "");

        long nanos =
                answered(503, error, Headers.of(Map.of("Retry-After", text))).retryAfterNanos();

        assertThat(nanos).isEqualTo(seconds < 0 ? Failure.NOT_SAID : TimeUnit.SECONDS.toNanos(seconds));
    }

    @Test
    void nothingSentIsUnsentAndAnythingElseUnknown() {
        assertThat(verdict.unanswered(call, new UnsentException("refused", new IOException("x")))
                        .kind())
                .isEqualTo(FailureClass.UNSENT);
        assertThat(verdict.unanswered(call, new IOException("reset")).kind()).isEqualTo(FailureClass.UNKNOWN);
        Failure malformed = verdict.unanswered(call, new MalformedReplyException("not HTTP", null));
        assertThat(malformed.kind()).isEqualTo(FailureClass.UNKNOWN);
        assertThat(malformed.error()).isInstanceOf(UndecodableException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "application/json, application/json", "application/json, application/problem+json",
                "application/problem+json, text/json",
        "image/*, image/png", "*/*, text/html", "application/octet-stream, application/octet-stream"
    })
    void mediaTypeThatFitsIsChosen(String declared, String came) {
        assertThat(ContentChoice.of(List.of(Content.json(declared, JsonCodecs.STRING)), came))
                .isNotNull();
    }

    @Test
    void mediaTypeChoosesAmongContents() {
        var json = Content.json("application/json", JsonCodecs.STRING);
        var special = Content.json("application/vnd.order+json", JsonCodecs.STRING);
        var text = Content.text("text/*", JsonCodecs.STRING, dev.covenant.http.Shape.TEXT);

        assertThat(ContentChoice.of(List.of(json, special, text), "application/vnd.order+json; v=2"))
                .isSameAs(special);
        assertThat(ContentChoice.of(List.of(text, special, json), "application/other+json"))
                .isSameAs(special);
        assertThat(ContentChoice.of(List.of(json, text), "text/csv")).isSameAs(text);
        assertThat(ContentChoice.of(List.of(json, text), "image/png")).isNull();
        assertThat(ContentChoice.of(List.of(json, text), null)).isNull();
        assertThat(ContentChoice.of(List.of(Content.binary("application/octet-stream")), "image/png"))
                .isNotNull();
        assertThat(ContentChoice.of(List.of(Content.binary("image/png")), "image/gif"))
                .isNull();
    }

    private Failure answered(int status, RuntimeException error, Headers headers) {
        return verdict.answered(call, ReplyHead.of(status, headers), error);
    }
}
