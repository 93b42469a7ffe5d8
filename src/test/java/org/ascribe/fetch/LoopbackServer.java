package org.ascribe.fetch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A real HTTP server on loopback, well-behaved by handlers or misbehaved by raw bytes. */
final class LoopbackServer implements AutoCloseable {
  private final HttpServer server;
  private final List<HttpExchange> requests = new CopyOnWriteArrayList<>();
  private final List<ServerSocket> raw = new CopyOnWriteArrayList<>();

  LoopbackServer() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newCachedThreadPool(LoopbackServer::daemon));
    server.start();
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "loopback");
    thread.setDaemon(true);
    return thread;
  }

  String url(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  LoopbackServer on(String path, HttpHandler handler) {
    server.createContext(
        path,
        exchange -> {
          requests.add(exchange);
          try (exchange) {
            handler.handle(exchange);
          }
        });
    return this;
  }

  List<HttpExchange> requests() {
    return requests;
  }

  static void answer(HttpExchange exchange, int status, String body, Map<String, String> headers)
      throws IOException {
    headers.forEach(exchange.getResponseHeaders()::set);
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    if (bytes.length > 0) {
      exchange.getResponseBody().write(bytes);
    }
  }

  /** A server that says exactly these bytes to whoever connects, then closes. */
  String saying(String bytes) {
    try {
      ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
      raw.add(socket);
      daemon(() -> say(socket, bytes)).start();
      return "http://127.0.0.1:" + socket.getLocalPort() + "/";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void say(ServerSocket socket, String bytes) {
    while (!socket.isClosed()) {
      try (Socket client = socket.accept();
          OutputStream out = client.getOutputStream()) {
        client.getInputStream().read(new byte[4096]);
        out.write(bytes.getBytes(StandardCharsets.UTF_8));
      } catch (IOException closed) {
        // by the client, which had enough, or by the end of the test
      }
    }
  }

  @Override
  public void close() {
    server.stop(0);
    raw.forEach(
        socket -> {
          try {
            socket.close();
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }
}
