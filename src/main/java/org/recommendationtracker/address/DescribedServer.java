package org.recommendationtracker.address;

import org.springdoc.core.customizers.ServerBaseUrlCustomizer;
import org.springframework.http.HttpRequest;
import org.springframework.stereotype.Component;

/** The server that the description of the REST interface names. */
@Component
class DescribedServer implements ServerBaseUrlCustomizer {

    private final PublicAddress address;

    DescribedServer(PublicAddress address) {
        this.address = address;
    }

    @Override
    public String customize(String ofTheRequest, HttpRequest request) {
        return address.of("");
    }
}
