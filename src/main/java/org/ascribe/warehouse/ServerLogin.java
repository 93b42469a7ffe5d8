package org.ascribe.warehouse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import org.postgresql.ds.PGSimpleDataSource;

/** The superuser of an embedded server, with a random password that only the owner can read. */
record ServerLogin(String password) {
  static final String USER = "ascribe";
  static final String HOST = "127.0.0.1";
  private static final int PASSWORD_BYTES = 24;
  private static final int TIMEOUT_SECONDS = 10;

  /**
   * Reads the password of a cluster that is there.
   *
   * @throws WarehouseException when the file is gone
   */
  static ServerLogin read(ServerHome home) {
    try {
      return new ServerLogin(Files.readString(home.password()).trim());
    } catch (IOException e) {
      throw new WarehouseException(
          home.password()
              + " cannot be read ("
              + ServerHome.reason(e)
              + "): the warehouse beside it cannot be opened without its password",
          e);
    }
  }

  /** Makes up a password for a new cluster. */
  static ServerLogin create(ServerHome home) throws IOException {
    byte[] random = new byte[PASSWORD_BYTES];
    new SecureRandom().nextBytes(random);
    Path file = home.password();
    Files.deleteIfExists(file);
    boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
    FileAttribute<?>[] ownerOnly =
        posix
            ? new FileAttribute<?>[] {
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
            }
            : new FileAttribute<?>[0];
    Files.createFile(file, ownerOnly);
    String password = HexFormat.of().formatHex(random);
    Files.writeString(file, password + "\n");
    return new ServerLogin(password);
  }

  Connection connect(int port, String database) throws SQLException {
    PGSimpleDataSource server = new PGSimpleDataSource();
    server.setServerNames(new String[] {HOST});
    server.setPortNumbers(new int[] {port});
    server.setDatabaseName(database);
    server.setUser(USER);
    server.setPassword(password);
    server.setApplicationName("ascribe presence");
    server.setLoginTimeout(TIMEOUT_SECONDS);
    server.setTcpKeepAlive(true);
    return server.getConnection();
  }
}
