package org.recommendationtracker;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.text.Excerpt;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Never answers a question as if it had been another one: the REST interface refuses query parameters that it does not
 * know, and a page says which of them it passed over. What newsletters and search engines append counts for neither.
 */
@Component
class KnownParameters implements HandlerInterceptor, WebMvcConfigurer {

    private static final String PASSED_OVER = "passedOver";
    private static final Pattern APPENDED = Pattern.compile("utm_.*|fbclid|gclid|dclid|msclkid|mc_[ce]id|_ga|_gl");

    /** Of a field of a list, as in {@code entries[3].text}; Spring reads the first 256. */
    private static final Pattern INDEX = Pattern.compile("\\[([^]]*)]");

    private static final Pattern KNOWN_INDEX = Pattern.compile("\\d{1,2}|1\\d\\d|2[0-4]\\d|25[0-5]");

    private static final int SHOWN = 40;

    private final Map<Method, Set<String>> taken = new ConcurrentHashMap<>();

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && isOurs(method)) {
            refuseWrongIndexes(request);
            if (hasQueryOnly(request)) {
                checkNames(request, method);
            }
        }
        return true;
    }

    private static boolean isOurs(HandlerMethod method) {
        return method.getBeanType().getPackageName().startsWith(KnownParameters.class.getPackageName())
                && method.getBeanType() != ErrorPages.class;
    }

    /** Whether the request's parameters are those of its address: no form came with it. */
    private static boolean hasQueryOnly(HttpServletRequest request) {
        return HttpMethod.GET.matches(request.getMethod()) || HttpMethod.HEAD.matches(request.getMethod());
    }

    private static void refuseWrongIndexes(HttpServletRequest request) {
        boolean wrong = request.getParameterMap().keySet().stream()
                .flatMap(name -> INDEX.matcher(name).results())
                .anyMatch(index -> !KNOWN_INDEX.matcher(index.group(1)).matches());
        if (wrong) {
            throw badRequest("There is no field with this number in the form.");
        }
    }

    private void checkNames(HttpServletRequest request, HandlerMethod method) {
        Set<String> names = taken.computeIfAbsent(method.getMethod(), any -> TakenParameters.of(method));
        List<String> unknown = request.getParameterMap().keySet().stream()
                .filter(name -> !names.contains(name) && !APPENDED.matcher(name).matches())
                .map(name -> Excerpt.cut(name, SHOWN))
                .sorted()
                .toList();
        if (unknown.isEmpty() || names.contains(TakenParameters.ANY)) {
            return;
        }
        if (method.getBeanType().isAnnotationPresent(RestController.class)) {
            String known = names.isEmpty() ? "takes none" : "takes " + String.join(", ", names);
            throw badRequest("There is no parameter \"%s\": this address %s.".formatted(unknown.get(0), known));
        }
        request.setAttribute(PASSED_OVER, String.join(", ", unknown));
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        Object passedOver = request.getAttribute(PASSED_OVER);
        if (page != null
                && passedOver != null
                && !String.valueOf(page.getViewName()).startsWith("redirect:")) {
            page.addObject(PASSED_OVER, passedOver);
        }
    }

    private static ErrorResponseException badRequest(String sentence) {
        return new ErrorResponseException(
                HttpStatus.BAD_REQUEST, ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, sentence), null);
    }
}
