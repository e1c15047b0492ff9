package city.liangwang;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a package as a module and says what it may use; ArchitectureTest keeps it true. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PACKAGE)
public @interface AppModule {

  String name();

  /** Names of the modules this one may depend on. */
  String[] allowedDependencies() default {};

  /** Packages that other modules may use. */
  String[] exposedPackages();
}
