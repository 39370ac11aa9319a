package dev.covenant.model.proto;

import static dev.covenant.model.proto.Protos.field;
import static dev.covenant.model.proto.Protos.property;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.covenant.model.Constraints;
import dev.covenant.model.Constraints.Bound;
import dev.covenant.model.Contract;
import dev.covenant.model.FieldFacts.OtherRule;
import dev.covenant.model.MessageFacts;
import dev.covenant.model.Property.Access;
import dev.covenant.model.RpcOperation.HttpBinding;
import dev.covenant.model.TypeRef;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/**
 * What options of others say of values and methods: google.api, protovalidate, PGV.
 */
class RulesTest {
    private final Contract contract = Protos.resource("checked.proto");

    private Constraints constraints(String field) {
        return property(contract, "checked.Request", field).type().constraints();
    }

    @Test
    void rulesThatTheModelKnowsAreConstraints() {
        assertThat(constraints("id").minLength()).contains(2L);
        assertThat(constraints("id").maxLength()).contains(8L);
        assertThat(constraints("code").minLength()).contains(3L);
        assertThat(constraints("code").maxLength()).contains(3L);
        assertThat(constraints("mail").pattern()).contains("@");
        assertThat(constraints("size").minimum()).contains(new Bound(BigDecimal.ZERO, true));
        assertThat(constraints("size").maximum()).contains(new Bound(BigDecimal.valueOf(9), false));
        assertThat(constraints("size").others()).hasSize(1);
        assertThat(constraints("old").minLength()).contains(1L);
        assertThat(constraints("made").isNone()).isTrue();
    }

    @Test
    void rulesOfItemsAndValuesAreTheirs() {
        TypeRef.ListOf tags =
                (TypeRef.ListOf) property(contract, "checked.Request", "tags").type();
        TypeRef.MapOf counts =
                (TypeRef.MapOf) property(contract, "checked.Request", "counts").type();

        assertThat(tags.constraints().minItems()).contains(1L);
        assertThat(tags.constraints().uniqueItems()).isTrue();
        assertThat(tags.element().constraints().maxLength()).contains(4L);
        assertThat(counts.constraints().minProperties()).contains(1L);
        assertThat(counts.value().constraints().minimum()).contains(new Bound(BigDecimal.ONE, false));
    }

    @Test
    void rulesThatTheModelDoesNotKnowAreListed() {
        assertThat(field(contract, "checked.Request", "mail").otherRules())
                .extracting(OtherRule::name)
                .containsExactly("buf.validate.field.string.email");
        assertThat(field(contract, "checked.Request", "code").otherRules())
                .extracting(OtherRule::name)
                .containsExactly("buf.validate.field.required");
        assertThat(field(contract, "checked.Request", "old").otherRules())
                .extracting(OtherRule::name)
                .containsExactly("validate.rules.string.prefix");
        assertThat(field(contract, "checked.Request", "id").otherRules()).isEmpty();
    }

    /** With the upper limit below the lower one a rule excludes what is between. */
    @Test
    void excludedRangesAreNoLimits() {
        assertThat(constraints("outside").isNone()).isTrue();
        assertThat(field(contract, "checked.Request", "outside").otherRules())
                .extracting(OtherRule::name)
                .containsExactlyInAnyOrder("buf.validate.field.int32.gt", "buf.validate.field.int32.lt");
    }

    @Test
    void oneofsMayBeRequired() {
        assertThat(Protos.message(contract, "checked.Request")
                        .message()
                        .orElseThrow()
                        .oneofs())
                .singleElement()
                .matches(MessageFacts.Oneof::required);
    }

    @Test
    void fieldBehaviorIsAFactAndTellsTheDirection() {
        assertThat(field(contract, "checked.Request", "id").behaviors()).containsExactly("REQUIRED");
        assertThat(property(contract, "checked.Request", "id").required()).isFalse();
        assertThat(property(contract, "checked.Request", "id").access()).isEqualTo(Access.READ_WRITE);
        assertThat(property(contract, "checked.Request", "made").access()).isEqualTo(Access.READ_ONLY);
        assertThat(property(contract, "checked.Request", "secret").access()).isEqualTo(Access.WRITE_ONLY);
    }

    @Test
    void httpBindingsAreKeptWithTheAdditionalOnes() {
        assertThat(Protos.method(contract, "checked.Checked/Get").http())
                .extracting(HttpBinding::method, HttpBinding::path, HttpBinding::body, HttpBinding::responseBody)
                .containsExactly(
                        tuple("GET", "/v1/{id}", "", ""),
                        tuple("POST", "/v1", "*", ""),
                        tuple("PURGE", "/v1/{id}", "", "code"));
        assertThat(Protos.method(contract, "checked.Checked/Plain").http()).isEmpty();
    }
}
