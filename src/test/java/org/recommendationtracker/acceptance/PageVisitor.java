package org.recommendationtracker.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One of the demo users with a browser that runs no scripts: signs in, follows redirects, and sends forms with their token. */
public class PageVisitor {

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final String root;
    private String token;

    /** A page as it came; {@code address} is where redirects led to. */
    public record Page(int status, String address, String html) {

        /** What an expression finds, its first group in each place. */
        public List<String> all(String expression) {
            return Pattern.compile(expression, Pattern.DOTALL)
                    .matcher(html)
                    .results()
                    .map(found -> found.group(1))
                    .toList();
        }

        /** The value of a hidden control. */
        public String hidden(String name) {
            Matcher control =
                    Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(html);
            if (!control.find()) {
                throw new AssertionError("no hidden control " + name + " at " + address);
            }
            return control.group(1);
        }
    }

    public PageVisitor(String userId, int port) {
        this.root = "http://127.0.0.1:" + port;
        this.token = get("/sign-in").hidden("_csrf");
        this.token =
                post("/sign-in", Map.of("username", userId, "password", "demo")).hidden("_csrf");
    }

    /** As if nothing had been sent for so long that the session ended. */
    public void forgetSession() {
        cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("JSESSIONID"))
                .forEach(cookie -> cookie.setValue("ended"));
    }

    public Page get(String path) {
        return get(path, "text/html");
    }

    /** Asks with the session as a script of a page does. */
    public Page get(String path, String accepted) {
        return send(HttpRequest.newBuilder(URI.create(root + path)), accepted);
    }

    /** A file as it comes, which must be there. */
    public byte[] file(String path) {
        HttpResponse<byte[]> answer =
                sent(HttpRequest.newBuilder(URI.create(root + path)), HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200
                || answer.headers().firstValue("Content-Disposition").isEmpty()) {
            throw new AssertionError("no file at " + path + ": " + answer);
        }
        return answer.body();
    }

    public Page post(String path, Map<String, String> controls) {
        Map<String, String> all = new LinkedHashMap<>(controls);
        all.put("_csrf", token);
        return postWithoutToken(path, all);
    }

    public Page postWithoutToken(String path, Map<String, String> controls) {
        String body = controls.entrySet().stream()
                .map(control -> encode(control.getKey()) + "=" + encode(control.getValue()))
                .collect(Collectors.joining("&"));
        return send(
                HttpRequest.newBuilder(URI.create(root + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body)),
                "text/html");
    }

    /** Sends a form with a file in it. */
    public Page upload(String path, Map<String, String> controls, String file, String content) {
        String boundary = "----" + UUID.randomUUID();
        StringBuilder body = new StringBuilder();
        Map<String, String> all = new LinkedHashMap<>(controls);
        all.put("_csrf", token);
        all.forEach((name, value) -> body.append(
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(boundary, name, value)));
        body.append(
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"file.csv\"\r\nContent-Type: text/csv\r\n\r\n%s\r\n--%s--\r\n"
                        .formatted(boundary, file, content, boundary));
        return send(
                HttpRequest.newBuilder(URI.create(root + path))
                        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .POST(HttpRequest.BodyPublishers.ofString(body.toString())),
                "text/html");
    }

    private Page send(HttpRequest.Builder request, String accepted) {
        HttpResponse<String> response =
                sent(request.header("Accept", accepted), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        return new Page(response.statusCode(), response.uri().getPath(), response.body());
    }

    private <T> HttpResponse<T> sent(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
        try {
            return client.send(request.build(), body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
