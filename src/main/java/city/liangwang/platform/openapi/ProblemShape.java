package city.liangwang.platform.openapi;

import city.liangwang.platform.http.Problems;
import city.liangwang.shared.ProblemType;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;

/**
 * Describes a refusal as it is sent, with every code there is: from it clients have the codes as
 * types, and their titles in both languages.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ProblemShape implements OASFilter {

  private static final String PROBLEM = "Problem";
  private static final String CODE = "ProblemCode";
  private static final String FIELD_ERROR = "FieldError";
  private static final String TITLES = "x-titles";
  private static final String MEDIA_TYPE = "application/problem+json";
  private static final List<String> OF_THE_LIBRARY =
      List.of("HttpProblem", "HttpValidationProblem", "Violation");

  private final Map<String, Map<String, String>> titles = new TreeMap<>();

  public ProblemShape(IndexView index) {
    Problems.framework().forEach(this::add);
    // By name: modules share some codes, and whose title is shown must not depend on the build.
    index.getAllKnownImplementations(DotName.createSimple(ProblemType.class)).stream()
        .map(type -> type.name().toString())
        .sorted()
        .forEach(this::addAll);
  }

  private void addAll(String type) {
    for (var problem : Reflected.enumOf(type, ProblemType.class)) {
      add(new Problems.Names(problem.code(), problem.titleZh(), problem.titleEn()));
    }
  }

  private void add(Problems.Names names) {
    titles.putIfAbsent(names.code(), Map.of("zh", names.titleZh(), "en", names.titleEn()));
  }

  @Override
  public void filterOpenAPI(OpenAPI api) {
    var components = api.getComponents();
    OF_THE_LIBRARY.forEach(components::removeSchema);
    components.addSchema(PROBLEM, problem());
    components.addSchema(FIELD_ERROR, fieldError());
    addCodes(components);
  }

  @Override
  public APIResponse filterAPIResponse(APIResponse response) {
    Content content = response.getContent();
    if (content != null && content.hasMediaType(MEDIA_TYPE)) {
      MediaType refusal = OASFactory.createMediaType().schema(reference(PROBLEM));
      content.addMediaType(MEDIA_TYPE, refusal);
    }
    return response;
  }

  private void addCodes(Components components) {
    var codes =
        text("What went wrong, for programs; a code never changes once released")
            .enumeration(new ArrayList<>(titles.keySet()));
    codes.addExtension(TITLES, new LinkedHashMap<>(titles));
    components.addSchema(CODE, codes);
  }

  private static Schema problem() {
    return object("A refusal (RFC 9457). Nothing was changed.")
        .addProperty("type", text("urn:liangwang:problem: and the code"))
        .addProperty("title", text("What went wrong, in English"))
        .addProperty("titleZh", text("What went wrong, in Chinese"))
        .addProperty("status", schema(SchemaType.INTEGER, "The HTTP status").format("int32"))
        .addProperty("detail", text("The figures and ids of this case; no personal data"))
        .addProperty("code", reference(CODE))
        .addProperty(
            "errors",
            schema(SchemaType.ARRAY, "What is wrong, field by field").items(reference(FIELD_ERROR)))
        .required(List.of("type", "title", "titleZh", "status", "code"));
  }

  private static Schema fieldError() {
    return object("What is wrong with one field")
        .addProperty("field", text("As in the request: lines[0].grams, or body"))
        .addProperty("message", text("What is wrong with it"))
        .required(List.of("field", "message"));
  }

  private static Schema reference(String name) {
    return OASFactory.createSchema().ref(name);
  }

  private static Schema object(String description) {
    return schema(SchemaType.OBJECT, description);
  }

  private static Schema text(String description) {
    return schema(SchemaType.STRING, description);
  }

  private static Schema schema(SchemaType type, String description) {
    return OASFactory.createSchema().addType(type).description(description);
  }
}
