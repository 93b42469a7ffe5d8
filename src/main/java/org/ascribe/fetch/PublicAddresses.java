package org.ascribe.fetch;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Set;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/**
 * Resolves names to public addresses only, so that a job file or a redirect cannot reach what only
 * this machine or its network may reach (server-side request forgery). It stands where the
 * connection is made: a name that changes its address between check and use gains nothing.
 *
 * <p>Ranges: the special-purpose registries of IANA (RFC 6890).
 */
final class PublicAddresses implements DnsResolver {
  private final DnsResolver resolver = SystemDefaultDnsResolver.INSTANCE;
  private final Set<String> proxies;

  /**
   * @param proxies hosts that the environment sends requests through; they may be private
   */
  PublicAddresses(Set<String> proxies) {
    this.proxies = proxies;
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    InetAddress[] found = resolver.resolve(host);
    InetAddress[] open =
        Arrays.stream(found)
            .filter(address -> proxies.contains(host) || isPublic(address))
            .toArray(InetAddress[]::new);
    if (open.length == 0) {
      throw new PrivateAddressException(host);
    }
    return open;
  }

  @Override
  public String resolveCanonicalHostname(String host) throws UnknownHostException {
    return resolver.resolveCanonicalHostname(host);
  }

  /** A host that only has addresses of this machine or of a private network. */
  static final class PrivateAddressException extends UnknownHostException {
    private static final long serialVersionUID = 1L;

    PrivateAddressException(String host) {
      super(host);
    }
  }

  static boolean isPublic(InetAddress address) {
    if (address.isLoopbackAddress()
        || address.isAnyLocalAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()) {
      return false;
    }
    byte[] bytes = address.getAddress();
    return address instanceof Inet4Address ? publicV4(bytes, 0) : publicV6((Inet6Address) address);
  }

  private static boolean publicV4(byte[] b, int at) {
    int first = b[at] & 0xff;
    int second = b[at + 1] & 0xff;
    int third = b[at + 2] & 0xff;
    boolean special =
        first == 0
            || first == 10
            || first == 127
            || first == 100 && second >= 64 && second < 128
            || first == 169 && second == 254
            || first == 172 && second >= 16 && second < 32
            || first == 192 && second == 168
            || first == 192 && second == 0 && (third == 0 || third == 2)
            || first == 198 && (second == 18 || second == 19 || second == 51 && third == 100)
            || first == 203 && second == 0 && third == 113
            || first >= 224;
    return !special;
  }

  private static boolean publicV6(Inet6Address address) {
    byte[] b = address.getAddress();
    boolean uniqueLocal = (b[0] & 0xfe) == 0xfc;
    boolean documentation = b[0] == 0x20 && b[1] == 0x01 && b[2] == 0x0d && (b[3] & 0xff) == 0xb8;
    boolean translated =
        b[0] == 0x00 && b[1] == 0x64 && (b[2] & 0xff) == 0xff && (b[3] & 0xff) == 0x9b;
    boolean sixToFour = b[0] == 0x20 && b[1] == 0x02;
    boolean compatible = address.isIPv4CompatibleAddress();
    if (uniqueLocal || documentation || compatible) {
      return false;
    }
    return translated ? publicV4(b, 12) : !sixToFour || publicV4(b, 2);
  }
}
