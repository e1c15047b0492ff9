package city.liangwang.ledger.app;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Looks again and again whether a check is due: a copy that was down at night makes up for it when
 * it starts.
 */
@ApplicationScoped
public class CheckSchedule {

  private final CheckBooks checkBooks;

  CheckSchedule(CheckBooks checkBooks) {
    this.checkBooks = checkBooks;
  }

  @Scheduled(
      identity = "ledger-check",
      every = "${liangwang.ledger.check-look:10m}",
      concurrentExecution = ConcurrentExecution.SKIP)
  Uni<Void> look() {
    return checkBooks.checkWhenDue();
  }
}
