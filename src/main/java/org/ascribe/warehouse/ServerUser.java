package org.ascribe.warehouse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * As whom PostgreSQL's programs run. They refuse to run as root, so root hands them to a user
 * namespace of their own, or where containers forbid that, to a user without rights.
 *
 * @param prefix words before the command; empty for everybody but root
 * @param owner user id that must own the data; -1 where ownership is as it should be
 */
record ServerUser(List<String> prefix, int owner) {
  private static final int ROOT = 0;
  private static final ServerUser SELF = new ServerUser(List.of(), -1);

  /** In order of preference; within a namespace the files still belong to root. */
  private static final List<List<String>> WAYS_OUT_OF_ROOT =
      List.of(
          List.of("unshare", "-U"),
          List.of("runuser", "-u", "postgres", "--"),
          List.of("runuser", "-u", "nobody", "--"),
          List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"));

  /**
   * Finds a user under whom the server can run.
   *
   * @throws WarehouseException when there is none, saying what to do
   */
  static ServerUser find(ServerHome home) {
    if (!isRoot(home)) {
      return SELF;
    }
    for (List<String> way : WAYS_OUT_OF_ROOT) {
      int uid = uidUnder(way);
      if (uid > ROOT) {
        return new ServerUser(way, way.contains("unshare") ? ROOT : uid);
      }
    }
    throw new WarehouseException(
        "PostgreSQL does not run as root, and neither unshare, runuser nor setpriv gives it another"
            + " user: run Ascribe as an ordinary user, or give a PostgreSQL with --warehouse URL");
  }

  /** True where the data belongs to somebody without rights on root's folders. */
  boolean isAnotherUser() {
    return owner > ROOT;
  }

  private static boolean isRoot(ServerHome home) {
    try {
      Path probe = Files.createTempFile(home.folder(), "owner", null);
      try {
        return Files.getFileStore(probe).supportsFileAttributeView("unix")
            && Integer.valueOf(ROOT).equals(Files.getAttribute(probe, "unix:uid"));
      } finally {
        Files.delete(probe);
      }
    } catch (UnsupportedOperationException e) {
      return false; // Windows
    } catch (IOException e) {
      throw new WarehouseException(
          home.folder() + " cannot be written to: " + ServerHome.reason(e), e);
    }
  }

  private static int uidUnder(List<String> way) {
    try {
      List<String> command = new ArrayList<>(way);
      command.addAll(List.of("id", "-u"));
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String answer = new String(process.getInputStream().readAllBytes()).trim();
      return process.waitFor() == 0 ? Integer.parseInt(answer) : -1;
    } catch (IOException | NumberFormatException e) {
      return -1;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return -1;
    }
  }

  List<String> command(Path program, List<String> arguments) {
    List<String> command = new ArrayList<>(prefix);
    command.add(program.toString());
    command.addAll(arguments);
    return command;
  }

  /** Hands a folder and all it holds to the server's user, unless it is his already. */
  void own(Path path) throws IOException {
    if (owner < 0 || Integer.valueOf(owner).equals(Files.getAttribute(path, "unix:uid"))) {
      return;
    }
    try (Stream<Path> files = Files.walk(path)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Files.setAttribute(file, "unix:uid", owner, java.nio.file.LinkOption.NOFOLLOW_LINKS);
      }
    }
  }
}
