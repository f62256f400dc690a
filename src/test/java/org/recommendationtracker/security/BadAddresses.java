package org.recommendationtracker.security;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Every address of the product, with the places in it that a caller fills in, as in {@code {id}}. */
final class BadAddresses {

    /** These end the sender's session. */
    private static final Set<String> LEFT_OUT = Set.of("/sign-out", "/error");

    private static final List<Address> OF_THE_ENGINE = Stream.of(
                    "GET /engine-rest/{id}",
                    "GET /engine-rest/engine/{id}/task",
                    "GET /engine-rest/task",
                    "POST /engine-rest/task",
                    "POST /engine-rest/task/count",
                    "GET /engine-rest/task/{id}",
                    "GET /engine-rest/task/{id}/form-variables",
                    "GET /engine-rest/task/{id}/variables/{id}",
                    "POST /engine-rest/task/{id}/claim",
                    "POST /engine-rest/task/{id}/unclaim",
                    "POST /engine-rest/task/{id}/submit-form",
                    "POST /engine-rest/task/{id}/comment/create",
                    "GET /engine-rest/filter/{id}/list",
                    "POST /engine-rest/filter/{id}/count",
                    "POST /engine-rest/filter/create",
                    "PUT /engine-rest/filter/{id}",
                    "GET /engine-rest/process-definition",
                    "GET /engine-rest/process-definition/{id}/xml",
                    "GET /engine-rest/process-definition/key/{id}/form-variables",
                    "POST /engine-rest/process-definition/key/{id}/submit-form",
                    "POST /engine-rest/process-definition/key/extension/submit-form",
                    "POST /engine-rest/variable-instance",
                    "POST /engine-rest/history/task",
                    "GET /engine-rest/history/user-operation",
                    "POST /engine-rest/process-instance",
                    "GET /engine-rest/process-instance/{id}",
                    "POST /engine-rest/job",
                    "GET /engine-rest/job/{id}/stacktrace",
                    "GET /engine-rest/user",
                    "POST /engine-rest/user/create",
                    "PUT /engine-rest/user/{id}/profile",
                    "DELETE /engine-rest/user/{id}",
                    "PUT /engine-rest/group/{id}/members/{id}",
                    "POST /engine-rest/identity/password-policy",
                    "GET /engine-rest/authorization",
                    "GET /camunda/app/tasklist/{id}",
                    "GET /camunda/app/{id}/{id}/",
                    "POST /camunda/api/engine/engine/default/task",
                    "GET /camunda/api/engine/engine/{id}/task",
                    "GET /camunda/api/cockpit/plugin/base/{id}/incident",
                    "POST /camunda/api/cockpit/plugin/base/default/process-instance",
                    "GET /{id}",
                    "GET /assets/{id}",
                    "GET /actuator/health/{id}",
                    "GET /v3/api-docs/{id}",
                    "POST /sign-in")
            .map(line -> line.split(" ", 2))
            .map(parts -> new Address(parts[0], parts[1]))
            .toList();

    private BadAddresses() {}

    /** A method and a path. */
    record Address(String method, String path) {}

    static List<Address> all(ObjectProvider<RequestMappingInfoHandlerMapping> mappings) {
        Stream<Address> ours = mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(BadAddresses::of)
                .filter(address -> !LEFT_OUT.contains(address.path()));
        return Stream.concat(ours, OF_THE_ENGINE.stream())
                .distinct()
                .sorted(Comparator.comparing(Address::toString))
                .toList();
    }

    private static Stream<Address> of(RequestMappingInfo mapping) {
        Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
        return mapping.getPatternValues().stream()
                .flatMap(path -> methods.isEmpty()
                        ? Stream.of(new Address("GET", path))
                        : methods.stream().map(method -> new Address(method.name(), path)));
    }
}
