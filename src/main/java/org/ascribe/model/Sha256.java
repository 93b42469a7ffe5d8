package org.ascribe.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256, which every Java platform has, in lower-case hexadecimal. */
public final class Sha256 {
  /** Never fed: to copy it costs a fraction of what it costs to ask the providers for another. */
  private static final MessageDigest UNFED = asked();

  private Sha256() {}

  /** A digest to be fed. */
  public static MessageDigest digest() {
    try {
      return (MessageDigest) UNFED.clone();
    } catch (CloneNotSupportedException ofSomeProviders) {
      return asked();
    }
  }

  private static MessageDigest asked() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }

  /** The hash of what a digest was fed with; the digest begins anew. */
  public static String hex(MessageDigest fed) {
    return HexFormat.of().formatHex(fed.digest());
  }

  /** The hash of a text in UTF-8. */
  public static String hex(String text) {
    return HexFormat.of().formatHex(digest().digest(text.getBytes(StandardCharsets.UTF_8)));
  }
}
