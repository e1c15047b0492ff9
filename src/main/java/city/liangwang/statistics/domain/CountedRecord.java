package city.liangwang.statistics.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A record at one stage, as it stands after corrections. */
public record CountedRecord(
    LocalDate day,
    String stage,
    String kind,
    UUID id,
    Instant at,
    String divisionCode,
    long grams,
    long differenceGrams,
    long fen) {}
