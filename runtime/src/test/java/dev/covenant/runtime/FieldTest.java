package dev.covenant.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class FieldTest {

    private static final Field<String> ABSENT = Field.absent();
    private static final Field<String> NULL = Field.ofNull();
    private static final Field<String> VALUE = Field.of("x");

    @Test
    void isExactlyOneOfAbsentNullAndValue() {
        assertThat(List.of(ABSENT, NULL, VALUE)).extracting(Field::isAbsent).containsExactly(true, false, false);
        assertThat(List.of(ABSENT, NULL, VALUE)).extracting(Field::isNull).containsExactly(false, true, false);
        assertThat(List.of(ABSENT, NULL, VALUE)).extracting(Field::isPresent).containsExactly(false, false, true);
    }

    @Test
    void givesTheValueOrWhatIsAskedForInstead() {
        assertThat(VALUE.value()).contains("x");
        assertThat(NULL.value()).isEmpty();
        assertThat(ABSENT.value()).isEmpty();
        assertThat(VALUE.orElse("y")).isEqualTo("x");
        assertThat(NULL.orElse("y")).isEqualTo("y");
        assertThat(ABSENT.orElse("y")).isEqualTo("y");
        assertThat(VALUE.orElseThrow()).isEqualTo("x");
    }

    @Test
    void saysWhyThereIsNoValue() {
        assertThatThrownBy(NULL::orElseThrow)
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("the property is null");
        assertThatThrownBy(ABSENT::orElseThrow).hasMessage("the property is absent");
    }

    @Test
    void isEqualByCaseAndValue() {
        assertThat(Field.of("x")).isEqualTo(VALUE).hasSameHashCodeAs(VALUE).isNotEqualTo(Field.of("y"));
        assertThat(ABSENT).isNotEqualTo(NULL).isEqualTo(Field.absent());
    }

    @Test
    void convertsAValueAndLeavesAbsentAndNull() {
        assertThat(VALUE.map(String::length)).isEqualTo(Field.of(1));
        assertThat(NULL.map(String::length)).isEqualTo(Field.ofNull());
        assertThat(ABSENT.map(String::length)).isEqualTo(Field.absent());
    }

    // Callers that the checker does not see may pass null all the same.
    @SuppressWarnings("NullAway")
    @Test
    void takesNullOnlyWhereItIsSaid() {
        assertThat(Field.ofNullable(null)).isEqualTo(Field.ofNull());
        assertThat(Field.ofNullable("x")).isEqualTo(VALUE);
        assertThatThrownBy(() -> Field.of(null)).isInstanceOf(NullPointerException.class);
    }

    @Test
    void showsWhatItIs() {
        assertThat(List.of(ABSENT, NULL, VALUE)).extracting(Object::toString).containsExactly("absent", "null", "x");
    }
}
