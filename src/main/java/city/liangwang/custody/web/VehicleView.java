package city.liangwang.custody.web;

import city.liangwang.custody.spi.Vehicle;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A truck. */
public record VehicleView(
    @Schema(description = "Number plate", examples = "示例豫E·01") String plate,
    @Schema(description = "Its name", examples = "示例1号清运车") String nameZh,
    @Schema(description = "The most it may carry, in grams", examples = "6000000")
        long loadMaxGrams) {

  static VehicleView of(Vehicle vehicle) {
    return new VehicleView(vehicle.plate(), vehicle.nameZh(), vehicle.loadMaxGrams());
  }
}
