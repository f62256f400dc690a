package org.recommendationtracker.address;

import java.net.URI;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.valves.RemoteIpValve;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Has every request say that it was sent to the public address, whatever it says itself: redirects, the engine's links and
 * cookies are made from that. A proxy in front tells who the caller is, and nothing else.
 */
@Component
class PublicConnector implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private final PublicAddress address;

    PublicConnector(PublicAddress address) {
        this.address = address;
    }

    @Override
    public void customize(TomcatServletWebServerFactory server) {
        address.told().ifPresent(told -> {
            server.addConnectorCustomizers(connector -> tell(connector, told));
            server.addEngineValves(callers());
        });
    }

    private static void tell(Connector connector, URI address) {
        boolean secure = "https".equals(address.getScheme());
        int usualPort = secure ? 443 : 80;
        connector.setScheme(address.getScheme());
        connector.setSecure(secure);
        connector.setProxyName(address.getHost());
        connector.setProxyPort(address.getPort() < 0 ? usualPort : address.getPort());
    }

    /** Reads {@code X-Forwarded-For} of proxies with a private address, and of no other. */
    private static RemoteIpValve callers() {
        RemoteIpValve callers = new RemoteIpValve();
        callers.setProtocolHeader(null);
        return callers;
    }
}
