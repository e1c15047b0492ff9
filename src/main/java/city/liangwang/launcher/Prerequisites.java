package city.liangwang.launcher;

/** What must be so before anything starts, each with the sentence for when it is not. */
final class Prerequisites {

  private Prerequisites() {}

  static String portTaken(String what, int port, String variable) {
    return "Port "
        + port
        + " for "
        + what
        + " is taken by another program; stop it or set "
        + variable
        + " to a free port.";
  }
}
