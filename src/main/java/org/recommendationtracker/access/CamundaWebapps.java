package org.recommendationtracker.access;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.Filter;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.rest.exception.ExceptionHandler;
import org.camunda.bpm.engine.rest.exception.ProcessEngineExceptionHandler;
import org.camunda.bpm.engine.rest.exception.RestExceptionHandler;
import org.camunda.bpm.engine.rest.impl.CamundaRestResources;
import org.camunda.bpm.engine.rest.security.auth.ProcessEngineAuthenticationFilter;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.recommendationtracker.address.EngineAddresses;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Filters around the engine's REST and its web applications. The container maps them to the same addresses as the
 * engine's servlets, so that no way of writing an address goes past them. They stand behind Spring Security's and in
 * front of the engine's own.
 */
@Configuration(proxyBeanMethods = false)
class CamundaWebapps {

    /** The pages on which people do their tasks. */
    private static final String TASKS = "/tasks";

    private static final int BEHIND_SPRING_SECURITY = 100;

    @Bean
    FilterRegistrationBean<Filter> engineCalls(Refusals refusals, ObjectMapper json) {
        Filter filter = new EngineCallFilter(refusals, new BodyCheck(json));
        return inFront(filter, 1, EngineAddresses.REST + "/*", EngineAddresses.APIS + "/*");
    }

    @Bean
    FilterRegistrationBean<Filter> webappToken(Refusals refusals) {
        return inFront(new WebappTokenFilter(refusals), 0, EngineAddresses.APIS + "/*");
    }

    @Bean
    FilterRegistrationBean<Filter> engineIdentity(IdentityService identityService) {
        return inFront(
                new EngineIdentityFilter(identityService),
                2,
                EngineAddresses.REST + "/*",
                TASKS + "/*",
                TASKS + ".csv",
                TASKS + ".xlsx",
                TASKS + ".ods");
    }

    @Bean
    FilterRegistrationBean<Filter> webappPolicy() {
        return inFront(new WebappPolicyFilter(), 2, EngineAddresses.APPS + "/*", EngineAddresses.APIS + "/*");
    }

    @Bean
    FilterRegistrationBean<Filter> webappSignOut() {
        return inFront(new WebappSignOutFilter(), 2, EngineAddresses.APIS + "/admin/auth/user/*");
    }

    @Bean
    FilterRegistrationBean<Filter> webappSignIn() {
        FilterRegistrationBean<Filter> registration =
                inFront(new ContainerBasedAuthenticationFilter(), 3, EngineAddresses.WEBAPPS + "/*");
        registration.setInitParameters(
                Map.of(ProcessEngineAuthenticationFilter.AUTHENTICATION_PROVIDER_PARAM, WebappSignIn.class.getName()));
        return registration;
    }

    @Bean
    FilterRegistrationBean<Filter> webappPages() {
        return inFront(new WebappPages(), 0, EngineAddresses.APPS + "/*");
    }

    /** Before any of the engine's servlets is made: they read the list once. */
    @Bean
    static BeanFactoryPostProcessor engineFaults() {
        return beans -> {
            Set<Class<?>> classes = CamundaRestResources.getConfigurationClasses();
            classes.removeAll(
                    Set.of(ProcessEngineExceptionHandler.class, RestExceptionHandler.class, ExceptionHandler.class));
            classes.add(EngineFaults.class);
        };
    }

    private static FilterRegistrationBean<Filter> inFront(Filter filter, int place, String... addresses) {
        FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>(filter);
        registration.addUrlPatterns(addresses);
        registration.setOrder(BEHIND_SPRING_SECURITY + place);
        return registration;
    }
}
