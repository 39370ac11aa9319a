package dev.covenant.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Filter;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

class KnownOperationsTest {
    private static final KnownOperations LIBRARY = KnownOperations.of("Library")
            .add(OperationClass.SAFE, "getBook", "search-books")
            .add(OperationClass.KEYED, "lend")
            .add(OperationClass.UNSAFE, "addBook")
            .build();

    @Test
    void aMisspeltOperationIsToldWithTheOneThatWasMeant() {
        assertThat(logged(() -> LIBRARY.check("library", naming("getBok"))))
                .containsExactly(
                        "the policy of library names the operation 'getBok', which the contract 'Library' does not"
                                + " have: what it says there holds for nothing; did you mean 'getBook'?");
    }

    @Test
    void theJavaNameOfAnOperationIsToldToBeNoneOfTheContract() {
        assertThat(LIBRARY.warning("library", "searchBooks")).endsWith("did you mean 'search-books'?");
    }

    @Test
    void anOperationThatIsNearNoneGetsNoSuggestion() {
        assertThat(LIBRARY.warning("library", "cancelSubscription")).endsWith("holds for nothing");
    }

    @Test
    void whatTheContractHasIsNotWorthAWord() {
        assertThat(logged(() -> LIBRARY.check("library", naming("getBook")))).isEmpty();
        assertThat(LIBRARY.unknown(naming("getBook"))).isEmpty();
    }

    @Test
    void whatNoOperationOfItsClassCanHaveIsRefusedAllAtOnce() {
        Policy policy = Policy.builder()
                .operation(
                        "addBook",
                        OperationPolicy.builder()
                                .lastGood(Duration.ofMinutes(5))
                                .build())
                .operation(
                        "lend",
                        OperationPolicy.builder()
                                .hedging(Hedging.after(Duration.ofMillis(50)))
                                .build())
                .build();

        assertThatThrownBy(() -> LIBRARY.check("library", policy))
                .isInstanceOf(ContradictoryPolicyException.class)
                .hasMessageContainingAll("addBook: the last good answer", "lend: a second attempt beside the first");
    }

    @Test
    void whatIsAskedOfAnOperationOfAnotherContractIsNotJudged() {
        Policy policy = Policy.builder()
                .operation(
                        "payBill",
                        OperationPolicy.builder()
                                .lastGood(Duration.ofMinutes(5))
                                .build())
                .build();

        assertThatCode(() -> logged(() -> LIBRARY.check("library", policy))).doesNotThrowAnyException();
        assertThat(LIBRARY.unknown(policy)).containsExactly("payBill");
    }

    @Test
    void ofTwoOperationsWithOneNameTheOneCountsToWhichMoreMayBeDone() {
        KnownOperations twice = KnownOperations.of("Twice")
                .add(OperationClass.UNSAFE, "find")
                .add(OperationClass.SAFE, "find")
                .build();
        Policy policy = Policy.builder()
                .operation(
                        "find",
                        OperationPolicy.builder()
                                .lastGood(Duration.ofMinutes(5))
                                .build())
                .build();

        assertThatCode(() -> twice.check("library", policy)).doesNotThrowAnyException();
    }

    @Test
    void theLastGoodAnswerOfWhatChangesSomethingIsRefusedWhereItIsWritten() {
        Fallback<String, String> last = Fallback.lastGood(Duration.ofMinutes(5));
        Fallback<String, String> value = Fallback.value("none");

        assertThat(last.fitting("getBook", OperationClass.SAFE)).isSameAs(last);
        assertThat(value.fitting("addBook", OperationClass.UNSAFE)).isSameAs(value);
        assertThatThrownBy(() -> last.fitting("addBook", OperationClass.UNSAFE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("addBook changes something: its last good answer must not stand in for doing it; use"
                        + " Fallback.value or Fallback.of");
    }

    private static Policy naming(String operation) {
        return Policy.builder()
                .operation(operation, OperationPolicy.builder().retries(0).build())
                .build();
    }

    private static List<String> logged(Runnable action) {
        List<String> lines = new CopyOnWriteArrayList<>();
        Logger logger = Logger.getLogger("dev.covenant.runtime");
        Filter before = logger.getFilter();
        logger.setFilter(entry -> {
            lines.add(entry.getMessage());
            return false;
        });
        try {
            action.run();
        } finally {
            logger.setFilter(before);
        }
        return lines;
    }

    @Test
    void operationsOfAnotherServiceOfTheSameTargetAreNotItsBusiness() {
        KnownOperations users = KnownOperations.ofService("shop.v1.Users")
                .add(OperationClass.SAFE, "shop.v1.Users/Get")
                .build();
        Policy policy = Policy.builder()
                .operation("shop.v1.Users/Gte", OperationPolicy.none())
                .operation("shop.v1.Orders/List", OperationPolicy.none())
                .build();

        assertThat(users.unknown(policy)).containsExactly("shop.v1.Users/Gte");
    }
}
