package city.liangwang.platform.openapi;

import city.liangwang.platform.paging.Page;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jspecify.annotations.Nullable;

/**
 * Says of each field whether it is always there and whether it may be null, as the records do: what
 * is not {@code @Nullable} is required. In an answer every field is written, a null as null; in a
 * request what may be null may be left out.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class RecordShapes implements OASFilter {

  private static final DotName SCHEMA =
      DotName.createSimple("org.eclipse.microprofile.openapi.annotations.media.Schema");
  private static final String ROOT = "city.liangwang.";
  private static final String PAGE = "Page";
  private static final String REFERENCE = "#/components/schemas/";

  // The index may know a class from more than one place.
  private final Map<String, Set<String>> classesByName = new HashMap<>();

  public RecordShapes(IndexView index) {
    for (var found : index.getKnownClasses()) {
      if (found.isRecord() && found.name().toString().startsWith(ROOT)) {
        classesByName
            .computeIfAbsent(nameOf(found), any -> new HashSet<>())
            .add(found.name().toString());
      }
    }
  }

  private static String nameOf(ClassInfo found) {
    var schema = found.declaredAnnotation(SCHEMA);
    var name = schema == null ? null : schema.value("name");
    return name == null ? found.simpleName() : name.asString();
  }

  @Override
  public void filterOpenAPI(OpenAPI api) {
    var schemas = api.getComponents().getSchemas();
    var sent = new HashSet<String>();
    for (var path : api.getPaths().getPathItems().values()) {
      for (var operation : path.getOperations().values()) {
        if (operation.getRequestBody() != null) {
          operation
              .getRequestBody()
              .getContent()
              .getMediaTypes()
              .values()
              .forEach(type -> collect(type.getSchema(), schemas, sent));
        }
      }
    }
    schemas.forEach((name, schema) -> shape(name, schema, sent.contains(name)));
  }

  /** The names of all that a request may hold. */
  private static void collect(
      @Nullable Schema schema, Map<String, Schema> schemas, Set<String> found) {
    if (schema == null) {
      return;
    }
    collect(schema.getItems(), schemas, found);
    var reference = schema.getRef();
    if (reference != null && found.add(reference.substring(REFERENCE.length()))) {
      collect(schemas.get(reference.substring(REFERENCE.length())), schemas, found);
    }
    if (schema.getProperties() != null) {
      schema.getProperties().values().forEach(field -> collect(field, schemas, found));
    }
  }

  private void shape(String name, Schema schema, boolean isSent) {
    var fields = schema.getProperties();
    if (fields == null) {
      return;
    }
    for (var component : componentsOf(name, fields.keySet())) {
      var field = Objects.requireNonNull(fields.get(component.getName()));
      shape(schema, component, field, isSent);
    }
  }

  /** Of the record of that name with just these fields; modules may have others of the name. */
  private List<RecordComponent> componentsOf(String name, Set<String> fields) {
    return Stream.concat(
            classesByName.getOrDefault(name, Set.of()).stream().map(Reflected::classOf),
            name.startsWith(PAGE) ? Stream.of(Page.class) : Stream.empty())
        .map(record -> List.of(record.getRecordComponents()))
        .filter(components -> namesOf(components).equals(fields))
        .findFirst()
        .orElse(List.of());
  }

  private static Set<String> namesOf(List<RecordComponent> components) {
    return components.stream().map(RecordComponent::getName).collect(Collectors.toSet());
  }

  private static void shape(
      Schema owner, RecordComponent component, Schema property, boolean isSent) {
    var mayBeNull = isNullable(component);
    if (mayBeNull) {
      owner.addProperty(component.getName(), orNull(property));
    }
    var required = owner.getRequired();
    var isKnown = required != null && required.contains(component.getName());
    if (!isKnown && !(mayBeNull && isSent)) {
      owner.addRequired(component.getName());
    }
  }

  private static boolean isNullable(RecordComponent component) {
    return component.getAnnotatedType().isAnnotationPresent(Nullable.class)
        || Arrays.stream(component.getAccessor().getAnnotations())
            .anyMatch(Nullable.class::isInstance);
  }

  private static Schema orNull(Schema property) {
    if (property.getRef() == null) {
      return property.getType() == null ? property : property.addType(SchemaType.NULL);
    }
    var nothing = OASFactory.createSchema().addType(SchemaType.NULL);
    var something = OASFactory.createSchema().ref(property.getRef());
    return OASFactory.createSchema()
        .description(property.getDescription())
        .anyOf(List.of(something, nothing));
  }
}
