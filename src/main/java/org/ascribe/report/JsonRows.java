package org.ascribe.report;

import java.io.PrintWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes rows as one JSON array with an object on each line. */
final class JsonRows implements Rows {
  private final PrintWriter out;
  private final JsonMapper mapper =
      JsonMapper.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();
  private List<String> names = List.of();
  private boolean first = true;

  JsonRows(PrintWriter out) {
    this.out = out;
  }

  @Override
  public void columns(List<String> names) {
    this.names = names;
    out.print('[');
  }

  @Override
  public boolean row(List<@Nullable Object> values) {
    out.print(first ? "\n" : ",\n");
    first = false;
    try (JsonGenerator json = mapper.createGenerator(out)) {
      json.writeStartObject();
      for (int i = 0; i < names.size(); i++) {
        json.writePOJOProperty(names.get(i), values.get(i));
      }
      json.writeEndObject();
    }
    return !out.checkError();
  }

  @Override
  public void end() {
    out.println(first ? "]" : "\n]");
    out.flush();
  }
}
