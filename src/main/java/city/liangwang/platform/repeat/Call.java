package city.liangwang.platform.repeat;

import java.util.UUID;

/**
 * A writing call as its maker would repeat it.
 *
 * @param operation the operationId of the API
 * @param id made by the client, stored there before it is sent
 * @param person who calls
 * @param content everything that the call says; it is compared when the id comes again
 */
public record Call(String operation, UUID id, UUID person, Object content) {}
