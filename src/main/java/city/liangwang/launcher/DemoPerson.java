package city.liangwang.launcher;

/**
 * A staff member of the demonstration.
 *
 * @param scope what the person sees, as {@code station:WF1}
 */
record DemoPerson(String username, String password, String role, String scope, String nameZh) {

  static final String HEADER = "username,password,role,scope,nameZh";

  String line() {
    return String.join(",", username, password, role, scope, nameZh);
  }
}
