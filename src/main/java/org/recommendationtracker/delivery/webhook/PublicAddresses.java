package org.recommendationtracker.delivery.webhook;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.springframework.security.web.util.matcher.IpAddressMatcher;

/**
 * Finds hosts that everybody can reach, and no others: whoever gives an address must not make this product call what is behind its
 * own walls. The client connects to what is found here, so that a name cannot lead elsewhere once it was looked at.
 */
class PublicAddresses implements DnsResolver {

    /** IANA's special-purpose registries, without what {@link InetAddress} knows itself. */
    private static final List<IpAddressMatcher> SPECIAL = List.of(
                    "0.0.0.0/8",
                    "100.64.0.0/10",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "240.0.0.0/4",
                    "64:ff9b::/96",
                    "64:ff9b:1::/48",
                    "100::/64",
                    "2001::/23",
                    "2001:db8::/32",
                    "2002::/16",
                    "fc00::/7")
            .stream()
            .map(IpAddressMatcher::new)
            .toList();

    private final DnsResolver names;

    PublicAddresses() {
        this(SystemDefaultDnsResolver.INSTANCE);
    }

    PublicAddresses(DnsResolver names) {
        this.names = names;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] found = names.resolve(host);
        if (!Arrays.stream(found).allMatch(PublicAddresses::isPublic)) {
            throw new UnknownHostException(host + " leads into a private network");
        }
        return found;
    }

    @Override
    public String resolveCanonicalHostname(String host) throws UnknownHostException {
        return names.resolveCanonicalHostname(host);
    }

    static boolean isPublic(InetAddress address) {
        boolean isOfHere = address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress();
        boolean isOldForm = address instanceof Inet6Address six && six.isIPv4CompatibleAddress();
        return !isOfHere
                && !isOldForm
                && SPECIAL.stream()
                        .noneMatch(
                                range -> range.matches(address.getHostAddress().replaceFirst("%.*", "")));
    }
}
