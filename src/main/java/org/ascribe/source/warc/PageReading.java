package org.ascribe.source.warc;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageBody;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;

/** Tells pages from the other records of an archive, and takes them out of their wrappings. */
final class PageReading {
  private static final int OK = 200;
  private static final Set<String> TEXT =
      Set.of("text/html", "application/xhtml+xml", "text/plain");

  private final long maxBytes;

  PageReading(long maxBytes) {
    this.maxBytes = maxBytes;
  }

  Capture capture(WarcRecord record, long offset) throws IOException {
    if (record instanceof WarcResource resource) {
      return page(resource, resource.contentType(), resource.body(), offset);
    }
    if (!(record instanceof WarcResponse response) || !isHttp(response)) {
      String message = "is a " + record.type() + " record (" + record.contentType().base() + ")";
      return new Capture.Other(offset, "NO_RESPONSE", message + ", no page");
    }
    HttpResponse http = response.http();
    if (http.status() != OK) {
      String message = response.target() + " answered " + http.status() + ", no page";
      return new Capture.Other(offset, "HTTP_STATUS", message);
    }
    return page(response, http.contentType(), http.bodyDecoded(), offset);
  }

  private static boolean isHttp(WarcResponse response) {
    return response.contentType().base().equals(MediaType.HTTP);
  }

  private Capture page(WarcTargetRecord record, MediaType type, MessageBody body, long offset)
      throws IOException {
    String base = type.base().toString();
    if (!TEXT.contains(base)) {
      return new Capture.Other(offset, "NO_TEXT", record.target() + " is " + base + ", no text");
    }
    InputStream in = body.stream();
    byte[] content = in.readNBytes((int) Math.min(maxBytes + 1, Integer.MAX_VALUE - 8));
    if (content.length > maxBytes) {
      String message = record.target() + " has more than " + maxBytes + " bytes (source.max_bytes)";
      return new Capture.Broken(offset, "TOO_LARGE", message);
    }
    return new Capture.Page(offset, record.target(), record.date(), charset(type), content);
  }

  private static @Nullable String charset(MediaType type) {
    String charset = type.parameters().get("charset");
    return charset == null || charset.isBlank() ? null : charset.strip();
  }
}
