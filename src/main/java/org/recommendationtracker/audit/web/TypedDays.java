package org.recommendationtracker.audit.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.recommendationtracker.party.TypedDay;
import org.recommendationtracker.text.PlainText;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Leads from days that were typed in three fields, as {@code asOf-day}, {@code asOf-month} and {@code asOf-year}, to the address
 * that says them in one, {@code asOf=2014-11-30}, and can be cited. Fields that were left empty are left out.
 */
@Component
class TypedDays implements HandlerInterceptor, WebMvcConfigurer {

    private static final List<String> DAYS = List.of("asOf", "since");
    private static final List<String> FIELDS = List.of("-year", "-month", "-day");

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/audit/**").order(Ordered.HIGHEST_PRECEDENCE);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        List<String> typed = DAYS.stream()
                .filter(name -> request.getParameter(name + "-year") != null)
                .toList();
        if (typed.isEmpty()) {
            return true;
        }
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(request.getRequestURI());
        typed.forEach(name -> add(address, name, day(request, name)));
        request.getParameterMap().forEach((name, values) -> {
            if (!isField(name)) {
                add(address, name, values[0]);
            }
        });
        response.sendRedirect(address.encode().toUriString());
        return false;
    }

    private static boolean isField(String name) {
        return DAYS.stream().flatMap(day -> FIELDS.stream().map(day::concat)).anyMatch(name::equals);
    }

    private static String day(HttpServletRequest request, String name) {
        TypedDay typed = new TypedDay(
                typed(request, name + "-day"), typed(request, name + "-month"), typed(request, name + "-year"));
        return typed.isEmpty()
                ? ""
                : typed.date().map(LocalDate::toString).orElse(typed.year() + "-" + typed.month() + "-" + typed.day());
    }

    private static String typed(HttpServletRequest request, String field) {
        return PlainText.of(request.getParameter(field));
    }

    private static void add(UriComponentsBuilder address, String name, String value) {
        if (!value.isEmpty()) {
            String variable = name.replace("-", "");
            address.queryParam(name, "{" + variable + "}").uriVariables(Map.of(variable, value));
        }
    }
}
