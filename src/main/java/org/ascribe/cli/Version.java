package org.ascribe.cli;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} says; the number is in the manifest of the packaged jar. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    String version = Ascribe.class.getPackage().getImplementationVersion();
    return new String[] {
      "ascribe " + Objects.requireNonNullElse(version, "(not packaged)"),
      "Java " + Runtime.version() + ", " + System.getProperty("os.name")
    };
  }
}
