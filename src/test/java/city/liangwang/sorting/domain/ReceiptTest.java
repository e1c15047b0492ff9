package city.liangwang.sorting.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.liangwang.shared.Problem;
import city.liangwang.sorting.OutboundShipped.ShippedLot;
import city.liangwang.sorting.SortingProblem;
import city.liangwang.sorting.domain.Receipt.Kept;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class ReceiptTest {

  private static final ShippedLot PAPER = new ShippedLot(UUID.randomUUID(), "P1", 600);
  private static final ShippedLot MORE_PAPER = new ShippedLot(UUID.randomUUID(), "P1", 200);
  private static final ShippedLot BOTTLES = new ShippedLot(UUID.randomUUID(), "B1", 200);
  private static final List<ShippedLot> ALL = List.of(PAPER, MORE_PAPER, BOTTLES);

  @Test
  void what_was_received_is_shared_among_the_materials() {
    var receipt = Receipt.of(ALL, Set.of(), 990);
    assertThat(receipt.kept()).containsExactly(new Kept("B1", 200, 198), new Kept("P1", 800, 792));
    assertThat(receipt.returned()).isEmpty();
  }

  @Test
  void a_lot_that_is_sent_back_is_not_received() {
    var receipt = Receipt.of(ALL, Set.of(BOTTLES.lotId()), 801);
    assertThat(receipt.kept()).containsExactly(new Kept("P1", 800, 801));
    assertThat(receipt.returned()).containsExactly(BOTTLES);
  }

  @Test
  void everything_can_be_sent_back() {
    var receipt = Receipt.of(ALL, Set.of(PAPER.lotId(), MORE_PAPER.lotId(), BOTTLES.lotId()), 0);
    assertThat(receipt.kept()).isEmpty();
    assertThat(receipt.returned()).containsExactlyElementsOf(ALL);
  }

  @Test
  void grams_of_nothing_are_refused() {
    assertProblem(
        SortingProblem.NOTHING_KEPT, () -> Receipt.of(List.of(PAPER), Set.of(PAPER.lotId()), 1));
  }

  @Test
  void a_lot_of_another_outbound_is_refused() {
    assertProblem(
        SortingProblem.RETURN_UNKNOWN, () -> Receipt.of(ALL, Set.of(UUID.randomUUID()), 1));
  }

  private static void assertProblem(
      SortingProblem type, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.type()).isEqualTo(type));
  }

  @Property
  void received_and_shipped_grams_are_all_there(
      @ForAll @LongRange(min = 0, max = 40_000_000) long received) {
    var receipt = Receipt.of(ALL, Set.of(MORE_PAPER.lotId()), received);
    assertThat(receipt.kept().stream().mapToLong(Kept::receivedGrams).sum()).isEqualTo(received);
    assertThat(
            receipt.kept().stream().mapToLong(Kept::shippedGrams).sum()
                + receipt.returned().stream().mapToLong(ShippedLot::grams).sum())
        .isEqualTo(1_000);
  }
}
