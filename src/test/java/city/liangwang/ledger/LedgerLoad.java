package city.liangwang.ledger;

import static city.liangwang.ledger.Examples.PURCHASES;
import static city.liangwang.ledger.Examples.a_transfer;
import static city.liangwang.ledger.Examples.moneyOf;
import static city.liangwang.ledger.Examples.paperIn;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * A program that posts bags until it is killed, and says the id of each one once the database has
 * said that it is booked. Started by {@link LedgerCrashTest} in a process of its own.
 */
final class LedgerLoad {

  private static final int WRITERS = 8;
  private static final int PEOPLE = 20;

  private final LedgerDatabase books;
  private final Random random = new Random();

  private LedgerLoad(LedgerDatabase books) {
    this.books = books;
  }

  public static void main(String[] arguments) {
    var settings =
        Map.of(
            "quarkus.datasource.username", arguments[1],
            "quarkus.datasource.password", arguments[2]);
    var load = new LedgerLoad(LedgerDatabase.connect(arguments[0], settings, WRITERS));
    var writers = IntStream.range(0, WRITERS).mapToObj(writer -> load.writeForEver()).toList();
    try {
      Uni.join().all(writers).andFailFast().await().indefinitely();
    } finally {
      // The database is gone, and threads of the driver would go on waiting for it.
      Runtime.getRuntime().halt(1);
    }
  }

  private Uni<Void> writeForEver() {
    return Multi.createBy()
        .repeating()
        .uni(this::bag)
        .indefinitely()
        .collect()
        .last()
        .replaceWithVoid();
  }

  private Uni<Void> bag() {
    var resident = new UUID(1, random.nextInt(PEOPLE));
    var community = new UUID(2, random.nextInt(3));
    var collector = new UUID(3, random.nextInt(PEOPLE));
    var bag =
        a_transfer()
            .move(
                paperIn(community, AccountKind.COMMUNITY_SOURCE),
                paperIn(collector, AccountKind.COLLECTOR_CUSTODY),
                1L + random.nextInt(60_000))
            .move(PURCHASES, moneyOf(resident), 1L + random.nextInt(5_000))
            .build();
    return books.postLater(bag).invoke(() -> say(bag.id()));
  }

  private static synchronized void say(UUID id) {
    System.out.println("BOOKED " + id);
    System.out.flush();
  }
}
