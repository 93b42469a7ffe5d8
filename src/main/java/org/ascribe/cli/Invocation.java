package org.ascribe.cli;

/** How a command is to be typed in the way this process was started. */
final class Invocation {
  private Invocation() {}

  static String of(String command) {
    return of(command, System.getProperty("java.class.path", ""));
  }

  /** With {@code java -jar} the class path is the jar as it was typed; else Maven runs us. */
  static String of(String command, String classPath) {
    return classPath.endsWith(".jar") && !classPath.contains(System.getProperty("path.separator"))
        ? "java -jar " + classPath + " " + command
        : "./mvnw -q spring-boot:run -Dspring-boot.run.arguments=\"" + command + "\"";
  }
}
