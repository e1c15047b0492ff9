package city.liangwang.platform.http;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.ext.Provider;

/**
 * JSON that is well-formed and not what is expected; the framework would answer it in a form of its
 * own.
 */
@Provider
public class MisreadJsonMapper extends ExceptionMapperBase<MismatchedInputException> {

  @Override
  protected HttpProblem toProblem(MismatchedInputException misread) {
    return HttpProblem.builder().withStatus(400).build();
  }
}
