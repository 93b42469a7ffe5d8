package org.ascribe.cli;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.List;

/**
 * Lets a command end in good order on Ctrl-C or SIGTERM. A shutdown hook would not do: all hooks
 * run at once, so that the warehouse would go away under the chunk in hand.
 *
 * <p>The JDK's only API for it, {@code sun.misc.Signal} of the open module {@code jdk.unsupported},
 * is reached by reflection, since the compiler warns of every mention and warnings are errors here.
 */
final class StopSignal {
  private static final String INTERRUPT = "INT";
  private static final String TERMINATE = "TERM";

  private StopSignal() {}

  /**
   * Calls {@code action} in a thread of the JVM's when the process is asked to stop; a second
   * request ends the process at once. Without effect where the JVM does not hand out signals: there
   * the process ends, and a further run goes on where this one was.
   */
  static void onStop(Runnable action) {
    for (String name : List.of(INTERRUPT, TERMINATE)) {
      handle(
          name,
          () -> {
            set(INTERRUPT, systemDefault());
            set(TERMINATE, systemDefault());
            action.run();
          });
    }
  }

  /** Leaves Ctrl-C to a child process that shares the terminal. */
  static void ignoreInterrupt() {
    handle(INTERRUPT, () -> {});
  }

  private static void handle(String name, Runnable action) {
    InvocationHandler invocation =
        (proxy, method, arguments) -> {
          if (method.getDeclaringClass() == Object.class) {
            return method.getName().equals("hashCode") ? 0 : null;
          }
          action.run();
          return null;
        };
    try {
      Class<?> type = Class.forName("sun.misc.SignalHandler");
      set(
          name,
          Proxy.newProxyInstance(
              StopSignal.class.getClassLoader(), new Class<?>[] {type}, invocation));
    } catch (ClassNotFoundException e) {
      // a JVM without signals
    }
  }

  private static Object systemDefault() {
    try {
      return Class.forName("sun.misc.SignalHandler").getField("SIG_DFL").get(null);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a signal came from a JVM without signals", e);
    }
  }

  private static void set(String name, Object handler) {
    try {
      Class<?> signal = Class.forName("sun.misc.Signal");
      signal
          .getMethod("handle", signal, Class.forName("sun.misc.SignalHandler"))
          .invoke(null, signal.getConstructor(String.class).newInstance(name), handler);
    } catch (ReflectiveOperationException e) {
      // this JVM keeps the signal for itself, as with -Xrs
    }
  }
}
