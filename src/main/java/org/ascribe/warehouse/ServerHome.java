package org.ascribe.warehouse;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What stands where in the folder of an embedded server. */
record ServerHome(Path folder) {
  /** Beginning of the names of folders in which a new cluster is made before it is renamed. */
  static final String UNFINISHED = "warehouse.unfinished";

  /** Creates the folder, and finds out whether it can be written to. */
  static ServerHome open(Path folder) {
    Path absolute = folder.toAbsolutePath().normalize();
    try {
      Files.createDirectories(absolute);
      Files.delete(Files.createTempFile(absolute, "writable", null));
      return new ServerHome(absolute);
    } catch (FileAlreadyExistsException e) {
      throw new WarehouseException(folder + " is a file: the warehouse needs a folder there", e);
    } catch (IOException e) {
      throw new WarehouseException(
          folder + " cannot be written to (" + reason(e) + "): give another folder with --home", e);
    }
  }

  static String reason(IOException e) {
    String name = e.getClass().getSimpleName();
    return switch (name) {
      case "AccessDeniedException" -> "no permission";
      default -> e.getMessage() == null ? name : e.getMessage();
    };
  }

  Path data() {
    return folder.resolve("warehouse");
  }

  Path password() {
    return folder.resolve("warehouse.password");
  }

  /** There while {@code db start} keeps the server for other tools. */
  Path keep() {
    return folder.resolve("warehouse.keep");
  }

  Path lock() {
    return folder.resolve("warehouse.lock");
  }

  Path pidFile() {
    return data().resolve("postmaster.pid");
  }

  /** Stands in the data folder because the server may run as another user than Ascribe. */
  Path log() {
    return data().resolve("server.log");
  }

  /** Where the server's programs go when there is no cache folder. */
  Path programs() {
    return folder.resolve("postgresql");
  }
}
