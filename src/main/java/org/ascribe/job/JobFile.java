package org.ascribe.job;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * Turns a file into YAML nodes that know their lines. Nodes are only composed, never built into
 * objects, and walked no deeper than the grammar goes, so that neither tags nor aliases do harm.
 */
final class JobFile {
  private static final long MAX_BYTES = 64 << 10;

  private JobFile() {}

  /** The top section of a file; null when it is not YAML, which is then noted. */
  static @Nullable Section open(Path file, Problems problems) {
    try {
      if (Files.size(file) > MAX_BYTES) {
        problems.add(0, "", "is larger than " + MAX_BYTES + " bytes, too large for a job file");
        return null;
      }
      Optional<Node> root = compose(Files.readString(file));
      if (root.isEmpty()) {
        problems.add(1, "", "is empty; expected title, publisher, source, load");
        return null;
      }
      return Section.of(root.get(), "", problems);
    } catch (CharacterCodingException notText) {
      problems.add(0, "", "is not UTF-8 text");
    } catch (IOException unreadable) {
      problems.add(0, "", "cannot be read: " + unreadable);
    } catch (MarkedYamlEngineException syntax) {
      int line = syntax.getProblemMark().map(Mark::getLine).orElse(0) + 1;
      problems.add(line, "", "is not YAML: " + syntax.getProblem());
    } catch (YamlEngineException | StackOverflowError syntax) {
      problems.add(0, "", "is not YAML: " + syntax.getMessage());
    }
    return null;
  }

  private static Optional<Node> compose(String text) {
    LoadSettings settings = LoadSettings.builder().setUseMarks(true).build();
    return new Compose(settings).composeString(text);
  }
}
