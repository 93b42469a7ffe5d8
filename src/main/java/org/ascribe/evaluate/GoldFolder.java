package org.ascribe.evaluate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.ascribe.model.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * A folder of annotated documents: {@code NAME.json} beside {@code NAME.txt}. Opening it checks
 * every annotation; after that they are read again one by one, so that memory does not grow with
 * the folder. {@code NAME.meta.json} and {@code aliases.json} are no annotations.
 */
public final class GoldFolder {
  private static final String JSON = ".json";
  private static final String ALIASES = "aliases.json";

  private final Path folder;
  private final List<String> documents;
  private final Names names;
  private final String sha256;

  private GoldFolder(Path folder, List<String> documents, Names names, String sha256) {
    this.folder = folder;
    this.documents = documents;
    this.names = names;
    this.sha256 = sha256;
  }

  /**
   * Opens a folder. Aliases are taken from its {@code aliases.json}, or else from that of the
   * folder above; without either, names are compared as they are.
   *
   * @throws GoldException with all that is wrong in it: no annotation, a text that is missing, a
   *     file that is not JSON, a value that is none
   */
  public static GoldFolder open(Path folder) {
    try {
      return read(folder);
    } catch (IOException e) {
      throw new GoldException(folder + ": cannot be read: " + e.getMessage(), e);
    }
  }

  private static GoldFolder read(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new GoldException(folder + ": there is no such folder");
    }
    List<String> documents = documents(folder);
    if (documents.isEmpty()) {
      throw new GoldException(
          folder + ": there is no annotated document in it (NAME.json beside NAME.txt)");
    }
    List<String> problems = new ArrayList<>();
    MessageDigest digest = Sha256.digest();
    for (String name : documents) {
      Path annotation = folder.resolve(name + JSON);
      byte[] bytes = Files.readAllBytes(annotation);
      AnnotationReader.read(annotation.toString(), bytes, problems);
      update(digest, name + JSON, bytes);
      Path text = text(folder, name);
      if (Files.exists(text)) {
        update(digest, name + ".txt", Files.readAllBytes(text));
      } else {
        problems.add(text + ": is missing; it is the text of " + annotation.getFileName());
      }
    }
    Path aliases = aliases(folder);
    byte[] bytes = aliases == null ? new byte[0] : Files.readAllBytes(aliases);
    update(digest, ALIASES, bytes);
    Names names = aliases == null ? new Names(Map.of()) : names(aliases, bytes, problems);
    if (!problems.isEmpty()) {
      throw new GoldException(problems);
    }
    return new GoldFolder(folder, documents, names, Sha256.hex(digest));
  }

  private static List<String> documents(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(JSON) && !name.endsWith(".meta" + JSON))
          .filter(name -> !name.equals(ALIASES))
          .map(name -> name.substring(0, name.length() - JSON.length()))
          .sorted()
          .toList();
    }
  }

  private static @Nullable Path aliases(Path folder) {
    Path above = folder.toAbsolutePath().normalize().getParent();
    return Stream.of(folder, above == null ? folder : above)
        .map(place -> place.resolve(ALIASES))
        .filter(Files::isRegularFile)
        .findFirst()
        .orElse(null);
  }

  private static Names names(Path file, byte[] bytes, List<String> problems) {
    Map<String, String> aliases = new HashMap<>();
    JsonFile.read(
        file.toString(),
        bytes,
        problems,
        json -> json.object("", Set.of(), (alias, where) -> aliases.put(alias, json.text(where))));
    return new Names(aliases);
  }

  private static Path text(Path folder, String document) {
    return folder.resolve(document + ".txt");
  }

  /** Each file goes in with its name and length, so that moved bytes make another digest. */
  private static void update(MessageDigest digest, String name, byte[] bytes) {
    digest.update((name + "\n" + bytes.length + "\n").getBytes(StandardCharsets.UTF_8));
    digest.update(bytes);
  }

  /** Names without ending, in their order. */
  public List<String> documents() {
    return documents;
  }

  /** The file with a document's text. */
  public Path text(String document) {
    return text(folder, document);
  }

  /** What its annotator says of a document. */
  public Annotation annotation(String document) {
    Path file = folder.resolve(document + JSON);
    List<String> problems = new ArrayList<>();
    try {
      Annotation annotation =
          AnnotationReader.read(file.toString(), Files.readAllBytes(file), problems);
      if (!problems.isEmpty()) {
        throw new GoldException(problems);
      }
      return annotation;
    } catch (IOException e) {
      throw new GoldException(file + ": cannot be read: " + e.getMessage(), e);
    }
  }

  public Names names() {
    return names;
  }

  /** SHA-256 over all annotations, texts and aliases, lower-case hexadecimal. */
  public String sha256() {
    return sha256;
  }

  /** As it was named. */
  @Override
  public String toString() {
    return folder.toString();
  }
}
