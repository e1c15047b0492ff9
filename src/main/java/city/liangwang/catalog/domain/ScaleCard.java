package city.liangwang.catalog.domain;

import city.liangwang.catalog.Scale;

/** A scale with who holds it and the certificate that counts. */
public record ScaleCard(
    Scale scale,
    ScaleKind kind,
    String accuracyClass,
    long verificationIntervalGrams,
    ScaleHolder holder,
    String certificateNumber,
    boolean synthetic) {}
