package org.recommendationtracker.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A client of the running application, with cookies of its own; follows no redirects. */
final class Visitor {

    private static final Pattern CSRF_FIELD = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String root;
    private final Map<String, String> headers = new LinkedHashMap<>();

    Visitor(int port) {
        this.root = "http://localhost:" + port;
    }

    /** From now on sends these credentials with every request. */
    Visitor withBasic(String userId, String password) {
        byte[] credentials = (userId + ":" + password).getBytes(StandardCharsets.UTF_8);
        return with("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials));
    }

    Visitor with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    HttpResponse<String> signIn(String userId, String password) {
        String form = "username=%s&password=%s&_csrf=%s".formatted(encode(userId), encode(password), encode(csrf()));
        return send("POST", "/sign-in", "application/x-www-form-urlencoded", form);
    }

    HttpResponse<String> signOut() {
        return send("POST", "/sign-out", "application/x-www-form-urlencoded", "_csrf=" + encode(csrf()));
    }

    /** A CSRF token as the hidden field of a page has it. */
    String csrf() {
        Matcher field = CSRF_FIELD.matcher(get("/sign-in").body());
        if (!field.find()) {
            throw new AssertionError("The page has no CSRF field");
        }
        return field.group(1);
    }

    String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(cookie -> cookie.getValue())
                .findFirst()
                .orElse("");
    }

    /** As if the server had sent it. */
    void keep(String name, String value) {
        HttpCookie cookie = new HttpCookie(name, value);
        cookie.setPath("/");
        cookie.setVersion(0);
        cookies.getCookieStore().add(URI.create(root), cookie);
    }

    HttpResponse<String> get(String path) {
        return send("GET", path, "application/json", "");
    }

    HttpResponse<String> post(String path, String json) {
        return send("POST", path, "application/json", json);
    }

    HttpResponse<String> send(String method, String path, String contentType, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(root + path))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .header("Content-Type", contentType);
        headers.forEach(request::header);
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
