package city.liangwang.ledger;

import static city.liangwang.ledger.Examples.PURCHASES;
import static city.liangwang.ledger.Examples.a_transfer;
import static city.liangwang.ledger.Examples.moneyOf;
import static city.liangwang.ledger.Examples.paperIn;
import static city.liangwang.ledger.LedgerDatabase.await;
import static org.assertj.core.api.Assertions.assertThat;

import city.liangwang.shared.Problem;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Thirty-two writers at once on the same few accounts: no deadlock, no gram lost. */
class LedgerWritersTest {

  private static final int WRITERS = 32;
  private static final int POSTINGS = 30;
  private static final int STATIONS = 5;

  private final UUID community = UUID.randomUUID();
  private final List<UUID> stations = Stream.generate(UUID::randomUUID).limit(STATIONS).toList();
  private final AtomicLongArray expectedGrams = new AtomicLongArray(STATIONS);

  private LedgerDatabase books;

  @BeforeEach
  void open() {
    books = LedgerDatabase.fresh();
  }

  @AfterEach
  void close() {
    books.close();
  }

  @Test
  void stations_pass_goods_around_in_every_direction() {
    runAll(this::passGoodsAround);

    for (int i = 0; i < STATIONS; i++) {
      assertThat(books.balance(stock(i))).isEqualTo(expectedGrams.get(i));
    }
    assertThat(books.balance(paperIn(community, AccountKind.COMMUNITY_SOURCE)))
        .isEqualTo(-IntStream.range(0, STATIONS).mapToLong(expectedGrams::get).sum());
    nothingBrokeOrLockedUp();
  }

  @Test
  void everybody_opens_the_same_accounts_at_the_same_time() {
    runAll(this::payNewcomers);

    assertThat(books.balance(PURCHASES)).isEqualTo(-1L * WRITERS * POSTINGS * STATIONS);
    nothingBrokeOrLockedUp();
  }

  @Test
  void postings_and_their_reversals_cross_each_other() {
    runAll(this::postAndReverse);

    assertThat(books.balance(PURCHASES)).isZero();
    nothingBrokeOrLockedUp();
  }

  /** Some grams come in at one station and leave another, in legs of any order. */
  private Uni<Void> passGoodsAround(Random random, int posting) {
    int from = random.nextInt(STATIONS);
    int to = random.nextInt(STATIONS);
    long in = 100L + random.nextInt(900);
    long over = from == to ? 0 : random.nextInt(300);
    var legs =
        new ArrayList<>(
            a_transfer()
                .move(paperIn(community, AccountKind.COMMUNITY_SOURCE), stock(to), in)
                .move(stock(from), stock(to), over)
                .build()
                .legs());
    Collections.shuffle(legs, random);
    var sample = a_transfer().move(stock(from), stock(to), 1).build();
    var transfer =
        new Transfer(sample.id(), sample.cause(), sample.at(), sample.person(), null, legs);
    return books
        .postLater(transfer)
        .invoke(
            () -> {
              expectedGrams.addAndGet(to, in + over);
              expectedGrams.addAndGet(from, -over);
            })
        .onFailure(LedgerWritersTest::isNotEnough)
        .recoverWithNull();
  }

  private Uni<Void> payNewcomers(Random random, int posting) {
    // The same newcomers for all writers, each in an order of his own.
    var newcomers = new ArrayList<>(IntStream.range(0, STATIONS).boxed().toList());
    Collections.shuffle(newcomers, random);
    var transfer = a_transfer();
    for (int newcomer : newcomers) {
      transfer.move(PURCHASES, moneyOf(new UUID(posting, newcomer)), 1);
    }
    return books.postLater(transfer.build());
  }

  private Uni<Void> postAndReverse(Random random, int posting) {
    var first = a_transfer().move(PURCHASES, moneyOf(stations.get(random.nextInt(STATIONS))), 9);
    var second = a_transfer().move(PURCHASES, moneyOf(stations.get(random.nextInt(STATIONS))), 5);
    var both = List.of(first.build(), second.build());
    var undone = new ArrayList<>(both.stream().map(Examples::a_reversal_of).toList());
    Collections.shuffle(undone, random);
    return books
        .postLater(both.toArray(Transfer[]::new))
        .chain(() -> books.postLater(undone.toArray(Transfer[]::new)));
  }

  private void runAll(Step step) {
    var writers = IntStream.range(0, WRITERS).mapToObj(writer -> write(writer, step)).toList();
    await(Uni.join().all(writers).andFailFast());
  }

  private static Uni<Void> write(int writer, Step step) {
    var random = new Random(writer);
    return Multi.createFrom()
        .range(0, POSTINGS)
        .onItem()
        .transformToUniAndConcatenate(posting -> step.run(random, posting))
        .collect()
        .last()
        .replaceWithVoid();
  }

  private void nothingBrokeOrLockedUp() {
    assertThat(books.run("select * from ledger.findings()")).isEmpty();
    assertThat(
            books.number(
                "select deadlocks from pg_stat_database where datname = current_database()"))
        .isZero();
  }

  private AccountKey stock(int station) {
    return paperIn(stations.get(station), AccountKind.STATION_STOCK);
  }

  private static boolean isNotEnough(Throwable failure) {
    return failure instanceof Problem problem && problem.type() == LedgerProblem.NOT_ENOUGH;
  }

  /** What a writer does again and again. */
  private interface Step {
    Uni<Void> run(Random random, int posting);
  }
}
