package city.liangwang.launcher;

import org.jspecify.annotations.Nullable;

/**
 * Something that keeps the platform from starting, said in one sentence that tells a person what to
 * do.
 */
public final class LauncherFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public LauncherFailure(String sentence) {
    super(sentence);
  }

  public LauncherFailure(String sentence, @Nullable Throwable cause) {
    super(sentence, cause);
  }
}
