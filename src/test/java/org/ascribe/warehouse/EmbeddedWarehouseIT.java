package org.ascribe.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class EmbeddedWarehouseIT {
  /** One cluster for all tests, because making one takes longest; each test leaves it stopped. */
  @TempDir static Path home;

  @AfterEach
  void nothingRunsOn() {
    EmbeddedWarehouse.stop(home);
  }

  @Test
  void writesSafelyAndListensOnTheLoopbackAddressOnly() throws IOException {
    try (EmbeddedWarehouse warehouse = EmbeddedWarehouse.join(home)) {
      for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
        assertThat(ask(warehouse, "show " + setting)).as(setting).isEqualTo("on");
      }
      assertThat(ask(warehouse, "show listen_addresses")).isEqualTo("127.0.0.1");
      assertThat(ask(warehouse, "show server_encoding")).isEqualTo("UTF8");
      Optional<InetAddress> outside =
          NetworkInterface.networkInterfaces()
              .flatMap(NetworkInterface::inetAddresses)
              .filter(address -> !address.isLoopbackAddress())
              .findFirst();
      if (outside.isPresent()) {
        assertThatThrownBy(() -> new Socket(outside.get(), warehouse.port()).close())
            .isInstanceOf(IOException.class);
      }
    }
  }

  @Test
  void asksForAPasswordThatOnlyTheOwnerCanRead() throws IOException {
    try (EmbeddedWarehouse warehouse = EmbeddedWarehouse.join(home)) {
      assertThatThrownBy(
              () ->
                  JdbcClient.create(
                          new DriverManagerDataSource(warehouse.jdbcUrl(), "ascribe", "guess"))
                      .sql("select 1")
                      .query()
                      .singleValue())
          .rootCause()
          .hasMessageContaining("password authentication failed");
      Path password = home.resolve("warehouse.password");
      assumeTrue(
          password.getFileSystem().supportedFileAttributeViews().contains("posix"),
          "no file permissions on this system");
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(password)))
          .isEqualTo("rw-------");
    }
  }

  @Test
  void goesAwayWithItsLastUserAndKeepsItsData() {
    try (EmbeddedWarehouse warehouse = EmbeddedWarehouse.join(home)) {
      execute(warehouse, "create table remembered as select 42 as number");
    }
    assertThat(running()).isFalse();

    try (EmbeddedWarehouse warehouse = EmbeddedWarehouse.join(home)) {
      assertThat(ask(warehouse, "select number from remembered")).isEqualTo("42");
      execute(warehouse, "drop table remembered");
    }
  }

  @Test
  void theFirstProcessMayLeaveBeforeTheSecond() throws IOException {
    EmbeddedWarehouse first = EmbeddedWarehouse.join(home);
    try (OtherProcess second = OtherProcess.joining(home)) {
      assertThat(second.port()).isEqualTo(first.port());
      first.close();
      assertThat(running()).isTrue();
    }
    assertThat(running()).isFalse();
  }

  @Test
  void theProcessThatStartedItMayLeaveFirst() throws IOException {
    EmbeddedWarehouse second;
    try (OtherProcess first = OtherProcess.joining(home)) {
      second = EmbeddedWarehouse.join(home);
      assertThat(second.port()).isEqualTo(first.port());
    }
    assertThat(ask(second, "select 'there'")).isEqualTo("there");
    second.close();
    assertThat(running()).isFalse();
  }

  @Test
  void severalMayStartItAtOnce() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<EmbeddedWarehouse>> joining =
          Stream.generate(() -> threads.submit(() -> EmbeddedWarehouse.join(home)))
              .limit(4)
              .toList();
      List<EmbeddedWarehouse> joined = new ArrayList<>();
      for (Future<EmbeddedWarehouse> one : joining) {
        joined.add(one.get());
      }
      assertThat(joined.stream().map(EmbeddedWarehouse::port).distinct()).hasSize(1);
      joined.forEach(EmbeddedWarehouse::close);
      assertThat(running()).isFalse();
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void survivesTheDeathOfTheProcessThatStartedIt() throws Exception {
    OtherProcess killed = OtherProcess.joining(home);
    killed.kill();

    try (EmbeddedWarehouse warehouse = EmbeddedWarehouse.join(home)) {
      assertThat(warehouse.port()).isEqualTo(killed.port());
      assertThat(ask(warehouse, "select 'well'")).isEqualTo("well");
    }
    assertThat(running()).isFalse();
  }

  @Test
  void recoversWhatWasCommittedWhenTheServerIsKilled() throws Exception {
    EmbeddedWarehouse before = EmbeddedWarehouse.join(home);
    execute(before, "create table committed as select 7 as number");
    kill(Postmaster.read(home.resolve("warehouse/postmaster.pid")).orElseThrow().pid());
    before.close();

    try (EmbeddedWarehouse after = EmbeddedWarehouse.join(home)) {
      assertThat(ask(after, "select number from committed")).isEqualTo("7");
      execute(after, "drop table committed");
    }
  }

  @Test
  void isNotMisledByAnotherProcessWithTheNumberOfADeadServer() throws Exception {
    EmbeddedWarehouse before = EmbeddedWarehouse.join(home);
    Path pidFile = home.resolve("warehouse/postmaster.pid");
    List<String> lines = Files.readAllLines(pidFile);
    kill(Long.parseLong(lines.get(0)));
    before.close();
    lines.set(0, String.valueOf(ProcessHandle.current().pid()));
    Files.write(pidFile, lines);

    assertThat(running()).isFalse();
    assertThat(EmbeddedWarehouse.stop(home)).isFalse();
    try (EmbeddedWarehouse after = EmbeddedWarehouse.join(home)) {
      assertThat(ask(after, "select 'up'")).isEqualTo("up");
    }
  }

  @Test
  void staysWhenItIsKeptUntilItIsStopped() {
    try (EmbeddedWarehouse warehouse = EmbeddedWarehouse.join(home)) {
      warehouse.keep();
    }
    assertThat(running()).isTrue();
    assertThat(EmbeddedWarehouse.stop(home)).isTrue();
    assertThat(running()).isFalse();
    assertThat(EmbeddedWarehouse.stop(home)).isFalse();

    EmbeddedWarehouse.join(home).close();
    assertThat(running()).as("kept only once").isFalse();
  }

  @Test
  void leavingAServerThatIsGoneIsNoError() {
    EmbeddedWarehouse warehouse = EmbeddedWarehouse.join(home);
    EmbeddedWarehouse.stop(home);

    warehouse.close();
    warehouse.close();
    assertThat(running()).isFalse();
  }

  @Test
  void serverSurvivesInAProcessGroupOfItsOwn() throws Exception {
    assumeTrue(Files.isDirectory(Path.of("/proc/self")), "needs /proc");
    try (EmbeddedWarehouse warehouse = EmbeddedWarehouse.join(home)) {
      assertThat(warehouse.port()).isPositive();
      long server = Postmaster.read(home.resolve("warehouse/postmaster.pid")).orElseThrow().pid();
      // Ctrl-C in a terminal goes to the whole group of the process in front.
      assertThat(processGroup(server)).isNotEqualTo(processGroup(ProcessHandle.current().pid()));
    }
  }

  @Test
  void makesAnewWhatAKilledProcessLeftHalfMade(@TempDir Path fresh) throws IOException {
    Files.createDirectories(fresh.resolve("warehouse.unfinished/base"));
    Files.writeString(fresh.resolve("warehouse.unfinished/PG_VERSION"), "18\n");

    try (EmbeddedWarehouse warehouse = EmbeddedWarehouse.join(fresh)) {
      assertThat(ask(warehouse, "select 'whole'")).isEqualTo("whole");
    }
    assertThat(fresh.resolve("warehouse.unfinished")).doesNotExist();
  }

  @Test
  void saysWhenTheDataIsOfAnotherVersion(@TempDir Path old) throws IOException {
    Files.createDirectories(old.resolve("warehouse"));
    Files.writeString(old.resolve("warehouse/PG_VERSION"), "14\n");

    assertThatThrownBy(() -> EmbeddedWarehouse.join(old))
        .isInstanceOf(WarehouseException.class)
        .hasMessageContaining("written by PostgreSQL 14 and this is PostgreSQL 18");
  }

  @Test
  void saysWhenThePasswordIsGone(@TempDir Path copy) throws IOException {
    Files.createDirectories(copy.resolve("warehouse"));
    Files.writeString(copy.resolve("warehouse/PG_VERSION"), "18\n");

    assertThatThrownBy(() -> EmbeddedWarehouse.join(copy))
        .isInstanceOf(WarehouseException.class)
        .hasMessageContaining("warehouse.password cannot be read");
  }

  @Test
  void saysWhenTheFolderIsAFile(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    assertThatThrownBy(() -> EmbeddedWarehouse.join(file))
        .isInstanceOf(WarehouseException.class)
        .hasMessageContaining("is a file");
  }

  @Test
  void saysWhenTheFolderCannotBeWrittenTo(@TempDir Path folder) throws IOException {
    Path readOnly = Files.createDirectory(folder.resolve("read-only"));
    assumeTrue(
        readOnly.toFile().setWritable(false) && !Files.isWritable(readOnly),
        "root may write anywhere");
    assertThatThrownBy(() -> EmbeddedWarehouse.join(readOnly))
        .isInstanceOf(WarehouseException.class)
        .hasMessageContaining("no permission");
  }

  private static boolean running() {
    return Postmaster.read(home.resolve("warehouse/postmaster.pid"))
        .filter(Postmaster::alive)
        .isPresent();
  }

  private static void kill(long pid) throws Exception {
    ProcessHandle process = ProcessHandle.of(pid).orElseThrow();
    process.destroyForcibly();
    process.onExit().get();
  }

  private static String processGroup(long pid) throws IOException {
    String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
    return stat.substring(stat.lastIndexOf(')') + 2).split(" ")[2];
  }

  private static String ask(EmbeddedWarehouse warehouse, String question) {
    return String.valueOf(jdbc(warehouse).sql(question).query().singleValue());
  }

  private static void execute(EmbeddedWarehouse warehouse, String statement) {
    jdbc(warehouse).sql(statement).update();
  }

  private static JdbcClient jdbc(EmbeddedWarehouse warehouse) {
    return JdbcClient.create(
        new DriverManagerDataSource(warehouse.jdbcUrl(), warehouse.user(), warehouse.password()));
  }
}
