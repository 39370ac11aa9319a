package dev.covenant.model.proto;

import static dev.covenant.model.proto.Protos.field;
import static dev.covenant.model.proto.Protos.message;
import static dev.covenant.model.proto.Protos.property;
import static org.assertj.core.api.Assertions.assertThat;

import dev.covenant.model.Contract;
import dev.covenant.model.FieldFacts.Cardinality;
import dev.covenant.model.FieldKind;
import dev.covenant.model.Literal;
import dev.covenant.model.MessageFacts;
import dev.covenant.model.NumberRange;
import dev.covenant.model.Property;
import dev.covenant.model.Reserved;
import dev.covenant.model.Scalar;
import dev.covenant.model.TypeRef;
import org.junit.jupiter.api.Test;

/**
 * Messages and their fields, in the syntaxes there are.
 */
class MessagesTest {
    @Test
    void fieldsHaveNumbersKindsAndJsonNames() {
        Contract contract = Protos.resource("shop/v1/order.proto");

        assertThat(message(contract, "shop.v1.Order").properties())
                .extracting(Property::name)
                .containsExactly(
                        "card", "id", "made_at", "note", "prices", "raw", "sizes", "status", "voucher", "weight",
                        "wide");
        assertThat(field(contract, "shop.v1.Order", "made_at").number()).isEqualTo(10);
        assertThat(field(contract, "shop.v1.Order", "made_at").jsonName()).isEqualTo("madeAt");
        assertThat(field(contract, "shop.v1.Order", "made_at").jsonNameWritten())
                .isFalse();
        assertThat(field(contract, "shop.v1.Order", "status").jsonName()).isEqualTo("State");
        assertThat(field(contract, "shop.v1.Order", "status").jsonNameWritten()).isTrue();
        assertThat(field(contract, "shop.v1.Order", "status").kind()).isEqualTo(FieldKind.ENUM);
        assertThat(field(contract, "shop.v1.Order.Voucher", "number").kind()).isEqualTo(FieldKind.FIXED64);
    }

    @Test
    void typesOfFieldsAreThoseOfTheModel() {
        Contract contract = Protos.resource("shop/v1/order.proto");

        assertThat(property(contract, "shop.v1.Order", "raw").type())
                .isInstanceOfSatisfying(TypeRef.Single.class, type -> {
                    assertThat(type.scalar()).isEqualTo(Scalar.STRING);
                    assertThat(type.format()).isEqualTo("byte");
                });
        assertThat(property(contract, "shop.v1.Order", "prices").type())
                .isInstanceOfSatisfying(
                        TypeRef.MapOf.class,
                        type -> assertThat(((TypeRef.Named) type.value()).name())
                                .isEqualTo("shop.v1.Money"));
        assertThat(property(contract, "shop.v1.Order", "sizes").type())
                .isInstanceOfSatisfying(
                        TypeRef.ListOf.class,
                        type -> assertThat(((TypeRef.Single) type.element()).format())
                                .isEqualTo("int32"));
        assertThat(contract.type("google.protobuf.Timestamp")).isNotNull();
    }

    @Test
    void cardinalityTellsPresence() {
        Contract contract = Protos.resource("shop/v1/order.proto");

        assertThat(field(contract, "shop.v1.Order", "id").cardinality()).isEqualTo(Cardinality.IMPLICIT);
        assertThat(field(contract, "shop.v1.Order", "note").cardinality()).isEqualTo(Cardinality.EXPLICIT);
        assertThat(field(contract, "shop.v1.Order", "card").cardinality()).isEqualTo(Cardinality.EXPLICIT);
        assertThat(field(contract, "shop.v1.Order", "prices").cardinality()).isEqualTo(Cardinality.MAP);
        assertThat(field(contract, "shop.v1.Order", "prices").mapKey()).contains(FieldKind.STRING);
        assertThat(field(contract, "shop.v1.Order", "prices").kind()).isEqualTo(FieldKind.MESSAGE);
        assertThat(field(contract, "shop.v1.Order", "sizes").cardinality()).isEqualTo(Cardinality.REPEATED);
        assertThat(field(contract, "shop.v1.Order", "sizes").packed()).isTrue();
        assertThat(field(contract, "shop.v1.Order", "wide").packed()).isFalse();
    }

    @Test
    void oneofsThatAreWrittenAreToldButNotThoseBehindOptional() {
        Contract contract = Protos.resource("shop/v1/order.proto");

        MessageFacts facts = message(contract, "shop.v1.Order").message().orElseThrow();

        assertThat(facts.oneofs()).extracting(MessageFacts.Oneof::name).containsExactly("payment");
        assertThat(field(contract, "shop.v1.Order", "card").oneof()).contains("payment");
        assertThat(field(contract, "shop.v1.Order", "note").oneof()).isEmpty();
    }

    @Test
    void reservationsHaveTheirPlaces() {
        Contract contract = Protos.resource("shop/v1/order.proto");

        Reserved reserved =
                message(contract, "shop.v1.Order").message().orElseThrow().reserved();

        assertThat(reserved.ranges()).extracting(NumberRange::first).containsExactly(5, 50);
        assertThat(reserved.ranges()).extracting(NumberRange::last).containsExactly(5, 60);
        assertThat(reserved.ranges().get(0).location())
                .hasToString("src/test/resources/proto/shop/v1/order.proto:19:22");
        assertThat(reserved.names()).extracting(Reserved.Name::name).containsExactly("ancient", "legacy");
        assertThat(reserved.contains(55)).isTrue();
        assertThat(reserved.contains(61)).isFalse();
        assertThat(reserved.contains("legacy")).isTrue();
    }

    @Test
    void partsOfFieldsHavePlacesOfTheirOwn() {
        Contract contract = Protos.resource("shop/v1/order.proto");

        Property status = property(contract, "shop.v1.Order", "status");

        String file = "src/test/resources/proto/shop/v1/order.proto:";
        assertThat(status.location()).hasToString(file + "32:3");
        assertThat(status.location().pointer()).isEqualTo("shop.v1.Order.status");
        assertThat(status.field().orElseThrow().places().type()).hasToString(file + "32:3");
        assertThat(status.field().orElseThrow().places().name()).hasToString(file + "32:10");
        assertThat(status.field().orElseThrow().places().number()).hasToString(file + "32:19");
        assertThat(status.field().orElseThrow().places().jsonName()).hasToString(file + "32:22");
        assertThat(field(contract, "shop.v1.Order", "note").places().label()).hasToString(file + "23:3");
        assertThat(field(contract, "shop.v1.Order", "note").places().type()).hasToString(file + "23:12");
        assertThat(field(contract, "shop.v1.Order", "note").options().option("deprecated"))
                .hasValueSatisfying(option -> assertThat(option.location()).hasToString(file + "23:29"));
    }

    @Test
    void commentsBeforeOrElseBehindAnElementAreItsDocs() {
        Contract contract = Protos.resource("shop/v1/order.proto");

        assertThat(message(contract, "shop.v1.Order").docs().description()).isEqualTo("An order.\n\n  indented");
        assertThat(property(contract, "shop.v1.Order", "id").docs().description())
                .isEqualTo("behind");
        assertThat(property(contract, "shop.v1.Order", "card").docs().description())
                .isEqualTo("By card.");
        assertThat(contract.type("shop.v1.Order.Voucher").docs().description())
                .isEqualTo("A voucher.\nWorth something.");
        assertThat(property(contract, "shop.v1.Order", "note").docs().isDeprecated())
                .isTrue();
        assertThat(property(contract, "shop.v1.Order", "raw").docs().isNone()).isTrue();
    }

    @Test
    void requiredDefaultsAndGroupsOfProto2AreKept() {
        Contract contract = Protos.resource("old.proto");

        assertThat(property(contract, "old.Base", "id").required()).isTrue();
        assertThat(field(contract, "old.Base", "id").cardinality()).isEqualTo(Cardinality.REQUIRED);
        assertThat(property(contract, "old.Base", "count").required()).isFalse();
        assertThat(property(contract, "old.Base", "count").defaultValue()).contains(new Literal.Number("-5"));
        assertThat(property(contract, "old.Base", "ratio").defaultValue()).contains(new Literal.Text("Infinity"));
        assertThat(property(contract, "old.Base", "kind").defaultValue()).contains(new Literal.Text("SECRET"));
        assertThat(property(contract, "old.Base", "raw").defaultValue()).contains(new Literal.Text("\\001a"));
        assertThat(field(contract, "old.Base", "part").kind()).isEqualTo(FieldKind.GROUP);
        assertThat(message(contract, "old.Base.Part").properties()).hasSize(1);
        assertThat(field(contract, "old.Base", "text").languages().cppString()).isEqualTo("CORD");
        assertThat(field(contract, "old.Base", "text").languages().javaUtf8()).isTrue();
        assertThat(field(contract, "old.Base", "text").utf8Validated()).isFalse();
    }

    @Test
    void extensionsAndTheirRangesAreKept() {
        Contract contract = Protos.resource("old.proto");

        MessageFacts base = message(contract, "old.Base").message().orElseThrow();
        assertThat(base.extensionRanges()).extracting(NumberRange::first).containsExactly(100, 1000);
        assertThat(base.extensionRanges()).extracting(NumberRange::last).containsExactly(199, 536_870_911);
        assertThat(contract.proto().orElseThrow().extensions())
                .extracting(extension -> extension.name() + " of " + extension.extendee())
                .containsExactly(
                        "old.Base.inner of old.Base",
                        "old.numbers of old.Base",
                        "old.owners of google.protobuf.FieldOptions",
                        "old.sensitivity of google.protobuf.FieldOptions");
        assertThat(contract.proto().orElseThrow().extensions().get(0).scope()).contains("old.Base");
        MessageFacts set = message(contract, "old.Set").message().orElseThrow();
        assertThat(set.messageSet()).isTrue();
        assertThat(set.noStandardDescriptorAccessor()).isTrue();
        assertThat(base.messageSet()).isFalse();
    }

    @Test
    void customOptionsAreRead() {
        Contract contract = Protos.resource("old.proto");

        assertThat(field(contract, "old.Base", "id").options().option("(old.sensitivity)"))
                .hasValueSatisfying(option -> {
                    assertThat(option.value()).hasToString("Members[values={level=3, kind=\"SECRET\"}]");
                    assertThat(option.location()).hasToString("src/test/resources/proto/old.proto:26:27");
                });
        assertThat(field(contract, "old.Base", "text").options().option("(old.owners)"))
                .hasValueSatisfying(
                        option -> assertThat(option.value()).hasToString("Items[values=[\"ann\", \"bob\"]]"));
        assertThat(field(contract, "old.Base", "text").options().option("(old.sensitivity)"))
                .hasValueSatisfying(option ->
                        assertThat(option.location()).hasToString("src/test/resources/proto/old.proto:31:43"));
        assertThat(field(contract, "old.Base", "count").options().written()).isEmpty();
    }

    @Test
    void featuresOfEditionsHoldForWhatIsInside() {
        Contract contract = Protos.resource("edition2023.proto");

        assertThat(field(contract, "modern.Thing", "plain").cardinality()).isEqualTo(Cardinality.IMPLICIT);
        assertThat(field(contract, "modern.Thing", "present").cardinality()).isEqualTo(Cardinality.EXPLICIT);
        assertThat(property(contract, "modern.Thing", "needed").required()).isTrue();
        assertThat(field(contract, "modern.Thing", "loose").packed()).isFalse();
        assertThat(field(contract, "modern.Thing", "tight").packed()).isTrue();
        assertThat(field(contract, "modern.Thing", "delimited").kind()).isEqualTo(FieldKind.GROUP);
        assertThat(field(contract, "modern.Thing", "plain").utf8Validated()).isFalse();
        assertThat(field(contract, "modern.Thing", "plain").languages().javaUtf8())
                .isTrue();
        assertThat(field(contract, "modern.Thing", "present").utf8Validated()).isTrue();
        assertThat(field(contract, "modern.Thing", "present").options().text("features.field_presence"))
                .contains("EXPLICIT");
        assertThat(message(contract, "modern.Loose").message().orElseThrow().jsonFormat())
                .isEqualTo(MessageFacts.JsonFormat.LEGACY_BEST_EFFORT);
        assertThat(message(contract, "modern.Thing").message().orElseThrow().jsonFormat())
                .isEqualTo(MessageFacts.JsonFormat.ALLOW);
    }

    @Test
    void visibilityAndJavaNestingOfEdition2024AreKept() {
        Contract contract = Protos.resource("edition2024.proto");

        MessageFacts shown = message(contract, "newest.Shown").message().orElseThrow();
        MessageFacts inner = message(contract, "newest.Shown.Inner").message().orElseThrow();
        MessageFacts nested = message(contract, "newest.Nested").message().orElseThrow();

        assertThat(shown.visibility()).isEqualTo(MessageFacts.Visibility.EXPORT);
        assertThat(inner.visibility()).isEqualTo(MessageFacts.Visibility.LOCAL);
        assertThat(nested.visibility()).isEqualTo(MessageFacts.Visibility.UNSAID);
        assertThat(shown.nestedInJava()).isFalse();
        assertThat(inner.nestedInJava()).isTrue();
        assertThat(nested.nestedInJava()).isTrue();
        assertThat(field(contract, "newest.Shown", "text").languages().cppString())
                .isEqualTo("VIEW");
    }
}
