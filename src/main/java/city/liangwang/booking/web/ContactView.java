package city.liangwang.booking.web;

import city.liangwang.people.Contact;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whom to ask for, where. */
public record ContactView(
    @Schema(description = "Name") String name,
    @Schema(description = "Building, unit and room") String line,
    @Schema(description = "Masked; absent when there is none", examples = "138****1234")
        @Nullable String phoneMasked) {

  static ContactView of(Contact contact) {
    return new ContactView(contact.name(), contact.line(), contact.phoneMasked());
  }
}
