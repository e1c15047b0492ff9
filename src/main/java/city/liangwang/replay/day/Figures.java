package city.liangwang.replay.day;

import java.util.concurrent.atomic.LongAdder;

/** Sums of what the platform answered. */
final class Figures {

  final LongAdder bookings = new LongAdder();
  final LongAdder doorWeighings = new LongAdder();
  final LongAdder doorGrams = new LongAdder();
  final LongAdder correctedDoorGrams = new LongAdder();
  final LongAdder paidFen = new LongAdder();
  final LongAdder handovers = new LongAdder();
  final LongAdder stationGrams = new LongAdder();
  final LongAdder trips = new LongAdder();
  final LongAdder intakeGrams = new LongAdder();
  final LongAdder variances = new LongAdder();
  final LongAdder sortedGrams = new LongAdder();
  final LongAdder residueGrams = new LongAdder();
  final LongAdder lossGrams = new LongAdder();
  final LongAdder lots = new LongAdder();
  final LongAdder outbounds = new LongAdder();
  final LongAdder shippedGrams = new LongAdder();
  final LongAdder receivedGrams = new LongAdder();
  final LongAdder unshippableLots = new LongAdder();
  final LongAdder unshippableGrams = new LongAdder();
}
