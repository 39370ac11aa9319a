package dev.covenant.runtime.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class LastGoodAnswersTest {
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final LastGoodAnswers<Object> answers = new LastGoodAnswers<>(Duration.ofSeconds(10), 2);

    @Test
    void lastAnswerToTheSameQuestionIsFoundUntilItIsTooOld() {
        answers.keep("7", "old", 0);
        answers.keep("7", "new", SECOND);

        assertThat(answers.find("7", 11 * SECOND).value()).isEqualTo("new");
        assertThat(answers.find("7", 11 * SECOND + 1).isThere()).isFalse();
        assertThat(answers.find("8", SECOND).isThere()).isFalse();
    }

    @Test
    void noMoreThanSoManyAreKeptAndThoseAreTheOnesUsedLast() {
        answers.keep("a", 1, 0);
        answers.keep("b", 2, 0);
        answers.find("a", 0);
        answers.keep("c", 3, 0);

        assertThat(answers.find("a", 0).isThere()).isTrue();
        assertThat(answers.find("b", 0).isThere()).isFalse();
        assertThat(answers.find("c", 0).isThere()).isTrue();
    }

    @Test
    void nothingAsAnAnswerIsAnAnswer() {
        LastGoodAnswers<@Nullable Void> ofNothing = new LastGoodAnswers<>(Duration.ofSeconds(10), 2);
        ofNothing.keep("7", null, 0);

        assertThat(ofNothing.find("7", 0).isThere()).isTrue();
    }

    @Test
    void whatCanBeUsedOnlyOnceIsNotKept() {
        answers.keep("7", new StringReader("a stream"), 0);

        assertThat(answers.find("7", 0).isThere()).isFalse();
    }
}
