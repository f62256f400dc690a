package org.recommendationtracker.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.security.SecureRandom;
import java.util.Base64;
import org.camunda.bpm.webapp.impl.security.filter.headersec.provider.impl.ContentSecurityPolicyProvider;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Writes the web applications' content security policy, with a nonce that is new for each request, and hands the nonce
 * to the page. The engine's own filter, which is switched off for it, keeps the nonce for the whole application: a
 * request that comes in between changes it before the page is made, and the browser then runs none of the page's scripts.
 */
final class WebappPolicyFilter extends OncePerRequestFilter {

    private static final int BYTES = 18;

    private final SecureRandom random = new SecureRandom();

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String nonce = nextNonce();
        response.setHeader(ContentSecurityPolicyProvider.HEADER_NAME, policy(nonce));
        chain.doFilter(new RequestWithNonce(request, nonce), response);
    }

    private String nextNonce() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String policy(String nonce) {
        return ContentSecurityPolicyProvider.HEADER_DEFAULT_VALUE.replace(
                ContentSecurityPolicyProvider.HEADER_NONCE_PLACEHOLDER, "'nonce-" + nonce + "'");
    }

    /** The engine's page filter asks the application for the nonce, and finds it through the request. */
    private static final class RequestWithNonce extends HttpServletRequestWrapper {

        private final String nonce;

        RequestWithNonce(HttpServletRequest request, String nonce) {
            super(request);
            this.nonce = nonce;
        }

        @Override
        public ServletContext getServletContext() {
            ServletContext context = super.getServletContext();
            return (ServletContext) Proxy.newProxyInstance(
                    ServletContext.class.getClassLoader(),
                    new Class<?>[] {ServletContext.class},
                    (proxy, method, arguments) -> {
                        if (method.getName().equals("getAttribute")
                                && ContentSecurityPolicyProvider.ATTR_CSP_FILTER_NONCE.equals(arguments[0])) {
                            return nonce;
                        }
                        try {
                            return method.invoke(context, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getTargetException();
                        }
                    });
        }
    }
}
