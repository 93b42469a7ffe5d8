package org.ascribe.fetch;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;

/**
 * Refuses hosts that are private by their very name or number, before anybody is asked: behind a
 * proxy names are resolved elsewhere.
 *
 * @param allowed whether private hosts are allowed after all
 */
record PrivateHosts(boolean allowed) {

  void check(URI address) throws FetchException {
    String host = address.getHost();
    boolean local =
        host.equals("localhost")
            || host.endsWith(".localhost")
            || host.endsWith(".local")
            || host.endsWith(".internal");
    if (!allowed && (local || privateNumber(host))) {
      throw refusal(host);
    }
  }

  static FetchException refusal(String host) {
    return FetchException.lasting(
        "leads to a private address ("
            + host
            + "); expected a public one, or http.allow_private: true");
  }

  private static boolean privateNumber(String host) {
    boolean number = host.startsWith("[") || host.matches("[0-9.]+|0[xX][0-9a-fA-F]+");
    try {
      return number && !PublicAddresses.isPublic(InetAddress.getByName(host));
    } catch (UnknownHostException noNumber) {
      return true;
    }
  }
}
