package org.recommendationtracker.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Sends bad inputs with the session and the token of one user, or of nobody. */
final class BadClient {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String root;
    private final String userId;
    private String token = "";

    private BadClient(String userId, int port) {
        this.userId = userId;
        this.root = "http://127.0.0.1:" + port;
        this.token = token("/sign-in");
        if (!userId.isEmpty()) {
            String form = "username=%s&password=demo&_csrf=%s"
                    .formatted(userId, URLEncoder.encode(token, StandardCharsets.UTF_8));
            send(new BadInputs.Input("POST", "/sign-in", "application/x-www-form-urlencoded", form, "text/html"));
            this.token = token("/notices");
        }
    }

    static List<BadClient> everybody(int port) {
        return Stream.of("", "official", "minister", "panel", "norfolk", "auditor", "admin")
                .map(userId -> new BadClient(userId, port))
                .toList();
    }

    String userId() {
        return userId.isEmpty() ? "nobody" : userId;
    }

    HttpResponse<String> send(BadInputs.Input input) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(root + input.target()))
                .method(
                        input.method(),
                        input.body().isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(input.body()))
                .header("Content-Type", input.type())
                .header("Accept", input.accept())
                .header("X-CSRF-TOKEN", token)
                .timeout(PATIENCE)
                .build();
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(input.toString(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private String token(String path) {
        String page = send(new BadInputs.Input("GET", path, "text/plain", "", "text/html"))
                .body();
        Matcher field = TOKEN.matcher(page);
        if (!field.find()) {
            throw new AssertionError("no token at " + path + " for " + userId());
        }
        return field.group(1);
    }
}
