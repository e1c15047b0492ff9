package city.liangwang.replay.day;

import city.liangwang.replay.http.Tally;
import city.liangwang.replay.plan.Plan;
import java.io.PrintStream;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Says on standard error how far it is: one line that changes, or a line now and then. */
public final class Progress {

  private static final long TERMINAL_MILLIS = 500;
  private static final long LINES_MILLIS = 10_000;
  private static final long NANOS_PER_MILLI = 1_000_000;
  private static final long NANOS_PER_SECOND = 1_000_000_000;

  private final PrintStream out;
  private final boolean terminal;
  private final Tally tally;
  private final long begin = System.nanoTime();
  private final Thread thread = new Thread(this::run, "progress");
  final AtomicInteger pickups = new AtomicInteger();
  final AtomicInteger batches = new AtomicInteger();
  final AtomicInteger trips = new AtomicInteger();
  final AtomicInteger shipments = new AtomicInteger();
  private volatile @Nullable Plan goal;
  private volatile long goalNanos = System.nanoTime();
  private volatile long goalCalls;
  private volatile boolean closed;

  public Progress(PrintStream out, boolean terminal, Tally tally) {
    this.out = out;
    this.terminal = terminal;
    this.tally = tally;
    thread.setDaemon(true);
  }

  /** From now on it says how far it is, also while it waits for the platform. */
  public void start() {
    thread.start();
  }

  public void say(String text) {
    out.println((terminal ? "\r\u001b[K" : "") + stamp() + text);
  }

  /** The city is known and the day begins. */
  void begin(Plan plan) {
    goalNanos = System.nanoTime();
    goalCalls = tally.calls();
    goal = plan;
  }

  private void run() {
    while (!closed) {
      try {
        Thread.sleep(terminal ? TERMINAL_MILLIS : LINES_MILLIS);
      } catch (InterruptedException ended) {
        return;
      }
      if (!closed) {
        show();
      }
    }
  }

  private void show() {
    if (terminal) {
      out.print("\r\u001b[K" + stamp() + text());
      out.flush();
    } else {
      out.println(stamp() + text());
    }
  }

  private String text() {
    var plan = goal;
    if (plan == null) {
      return String.format(
          "getting ready: %d calls, %d sent again%s",
          tally.calls(), tally.retries(), tally.waitingFor());
    }
    return String.format(
        "weighed %d of %d, handed over %d of %d, trucks %d of %d, shipped %d of %d; %d calls, %d"
            + " sent again, %d unexpected%s",
        pickups.get(),
        plan.jobs().size(),
        batches.get(),
        plan.batches().size(),
        trips.get(),
        plan.trips().size(),
        shipments.get(),
        plan.shipments().size(),
        tally.calls(),
        tally.retries(),
        tally.unexpected(),
        tally.waitingFor());
  }

  private String stamp() {
    return String.format("[%4d s] ", (System.nanoTime() - begin) / NANOS_PER_SECOND);
  }

  /** How long the day was, and how many calls it had. */
  record Told(long calls, long millis) {}

  /** Since the day began. */
  Told told() {
    return new Told(tally.calls() - goalCalls, (System.nanoTime() - goalNanos) / NANOS_PER_MILLI);
  }

  /** Says how far it came, for the last time. */
  public void end() {
    closed = true;
    thread.interrupt();
    if (goal != null) {
      show();
      out.println();
    }
  }
}
