package city.liangwang.catalog.web;

import city.liangwang.catalog.domain.MaterialCard;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A material in the tree of materials. */
public record MaterialView(
    @Schema(examples = "R0101") String code,
    @Schema(description = "The material above it; null at the top", examples = "R01")
        @Nullable String parentCode,
    @Schema(examples = "废纸板") String nameZh,
    @Schema(examples = "Cardboard") String nameEn,
    @Schema(description = "Class of GB/T 19095-2019; null outside the four", examples = "可回收物")
        @Nullable String classZh,
    @Schema(description = "Sub-class of GB/T 19095-2019", examples = "纸类")
        @Nullable String subclassZh,
    @Schema(description = "Priced by the piece, not by the kg; weighed all the same")
        boolean byPiece,
    @Schema(description = "Counts as recycled when it is shipped") boolean recyclable,
    @Schema(description = "低值可回收物") boolean lowValue,
    @Schema(description = "What a mixed bag (一袋) is booked as") boolean mixedBag,
    @Schema(description = "有害垃圾: fetched for nothing") boolean harmful,
    @Schema(description = "Category of renewable resources; null for none", examples = "paper")
        @Nullable String statisticsCategory) {

  static MaterialView of(MaterialCard card) {
    var material = card.material();
    return new MaterialView(
        material.code(),
        card.parentCode(),
        material.nameZh(),
        material.nameEn(),
        card.classZh(),
        card.subclassZh(),
        material.byPiece(),
        material.recyclable(),
        card.lowValue(),
        material.mixedBag(),
        material.harmful(),
        card.statisticsCategory());
  }
}
