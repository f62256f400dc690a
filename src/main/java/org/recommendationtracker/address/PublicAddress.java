package org.recommendationtracker.address;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The one address that links, events and descriptions name. */
@Component
@EnableConfigurationProperties(AddressSettings.class)
public class PublicAddress {

    private static final Set<String> SCHEMES = Set.of("http", "https");
    private static final int MAX_PORT = 65535;

    private static final Pattern THIS_MACHINE =
            Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1]|\\[0:0:0:0:0:0:0:1]", Pattern.CASE_INSENSITIVE);

    private final Optional<URI> told;
    private final Environment environment;

    PublicAddress(AddressSettings settings, Environment environment) {
        this.told = Optional.ofNullable(settings.publicAddress()).map(given -> read(given.toString())
                .orElseThrow(() -> new IllegalArgumentException("tracker.public-address is none")));
        this.environment = environment;
    }

    /** Scheme, host and perhaps a port; empty if there is anything less or more, but for a slash at the end. */
    public static Optional<URI> read(String text) {
        try {
            URI given = new URI(text.trim().replaceFirst("/$", ""));
            URI address = new URI(given.getScheme(), null, given.getHost(), given.getPort(), null, null, null);
            return Optional.of(address).filter(given::equals).filter(PublicAddress::isOfAServer);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static boolean isOfAServer(URI address) {
        return address.getHost() != null
                && SCHEMES.contains(address.getScheme())
                && address.getPort() != 0
                && address.getPort() <= MAX_PORT;
    }

    /**
     * What people open to see something.
     *
     * @param path with a slash at its beginning
     */
    public String of(String path) {
        return told.map(URI::toString).orElseGet(this::ofThisMachine) + path;
    }

    /** Empty if whoever runs this product has not said. */
    Optional<URI> told() {
        return told;
    }

    /**
     * Whether a request may name this host. Without an address, none but names of this machine: a page of another site
     * could have its own name point here.
     */
    boolean isAt(String host) {
        return told.map(address -> address.getHost().equalsIgnoreCase(host)).orElseGet(() -> isOfThisMachine(host));
    }

    /** Whether a host's name leads every machine to itself. */
    public static boolean isOfThisMachine(String host) {
        return THIS_MACHINE.matcher(host).matches();
    }

    /** The port is known once the server listens; any may be asked for. */
    private String ofThisMachine() {
        return "http://127.0.0.1:"
                + environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"));
    }
}
