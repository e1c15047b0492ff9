package city.liangwang.people.web;

import city.liangwang.people.Recycler;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Recycler", description = "A firm that recycles (利用企业)")
record RecyclerView(
    UUID id,
    @Schema(examples = "RC1") String code,
    @Schema(examples = "示例再生资源有限公司") String nameZh,
    @Schema(description = "Last day of the licence", examples = "2027-12-31")
        LocalDate licensedUntil,
    @Schema(description = "Codes of the materials that may be shipped there")
        List<String> accepts) {

  static RecyclerView of(Recycler recycler) {
    return new RecyclerView(
        recycler.id(),
        recycler.code(),
        recycler.nameZh(),
        recycler.licensedUntil(),
        recycler.accepts().stream().sorted().toList());
  }
}
