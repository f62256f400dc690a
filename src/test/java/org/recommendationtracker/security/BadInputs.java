package org.recommendationtracker.security;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.recommendationtracker.security.BadAddresses.Address;

/** Requests that are wrong in many ways, each from the numbers of a {@link Random}. */
final class BadInputs {

    private static final Pattern PLACE = Pattern.compile("\\{[^}]+}");

    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS");

    private static final List<String> PARAMETERS = List.of(
            "page",
            "size",
            "q",
            "status",
            "report",
            "office",
            "board",
            "overdue",
            "theme",
            "asOf",
            "knownAt",
            "about",
            "show",
            "recipient",
            "reference",
            "opened",
            "utm_source",
            "nonsense",
            "maxResults",
            "firstResult",
            "sortBy",
            "sortOrder",
            "userId",
            "wait",
            "_csrf",
            "entries[999999999]",
            "entries[x]",
            "entries[-1].text",
            "withoutDueDate",
            "assigneeExpression",
            "processVariables",
            "text",
            "title",
            "publishedOn-day",
            "_button",
            "_about",
            "_seen");

    private static final List<String> TYPES = List.of(
            "application/json",
            "application/json",
            "application/json",
            "application/x-www-form-urlencoded",
            "application/x-www-form-urlencoded",
            "text/csv",
            "text/plain",
            "multipart/form-data",
            "multipart/form-data; boundary=b",
            "application/xml",
            "nonsense",
            "application/json;charset=utf-99");

    private static final List<String> BODIES = List.of(
            "",
            "{",
            "null",
            "[]",
            "{}",
            "1",
            "\"x\"",
            "[{}]",
            "{\"a\":",
            "{\"variables\":null}",
            "{\"variables\":{\"decision\":null}}",
            "{\"variables\":{\"decision\":{\"value\":{},\"type\":\"Object\"}}}",
            "{\"variables\":{\"decision\":{\"value\":\"x\",\"type\":\"File\"}}}",
            "{\"variables\":{\"reference\":{\"value\":1e400,\"type\":\"Integer\"}}}",
            "{\"variables\":{\"effectiveOn\":{\"value\":\"2014-13-45\",\"type\":\"Date\"}}}",
            "{\"orQueries\":[null]}",
            "{\"orQueries\":[{\"assigneeExpression\":\"${1}\"}]}",
            "{\"sorting\":[null]}",
            "{\"sorting\":[{\"sortBy\":\"nonsense\",\"sortOrder\":\"up\"}]}",
            "{\"processVariables\":[{\"name\":null}]}",
            "{\"processInstanceBusinessKeyIn\":null,\"priority\":99999999999}",
            "{\"dueBefore\":\"yesterday\"}",
            "{\"userId\":null}",
            "{\"userId\":\"official\"}",
            "{\"userId\":[]}",
            "{\"message\":null}",
            "{\"message\":5}",
            "{\"profile\":null}",
            "{\"profile\":{\"id\":\"$$\"},\"credentials\":{\"password\":\"orange ladder seventy\"}}",
            "{\"resourceType\":\"Nonsense\",\"name\":null,\"query\":7}",
            "{\"present\":null,\"password\":\"\"}",
            "{\"reference\":\"X\",\"title\":7,\"recommendations\":{}}",
            "{\"reference\":\"BAD-1\",\"title\":\"t\",\"issuingBody\":\"scr-panel\",\"addressedTo\":\"nobody\","
                    + "\"publishedOn\":\"0000-00-00\",\"recommendations\":[null]}",
            "{\"name\":null}",
            "{\"name\":\"\\u0000\"}",
            "number,text\n1",
            "number,text,themes,boards,priority\n1,\"x",
            "\u0000\u0001",
            "a=b&a=c&%zz=1",
            "_button=COMPLETE&_seen=",
            "_button=COMMENT&comment=x",
            "entries%5B9999%5D.text=x",
            "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"x.pdf\"\r\n\r\n%PDF\r\n--b--\r\n",
            "--b\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\n",
            "--b",
            "<a/>");

    private static final List<String> VALUES = List.of(
            "",
            " ",
            "0",
            "-1",
            "1",
            "999999999999999999999",
            "2147483647",
            "1e9",
            "NaN",
            "null",
            "true",
            "x",
            "'",
            "\"",
            "' or 1=1 --",
            "${7*7}",
            "#{7*7}",
            "<script>alert(1)</script>",
            "../../etc/passwd",
            "%2e%2e",
            "\u0000",
            "\n",
            "\r\nX-Evil: 1",
            "\u202e",
            "\ud83d\ude00",
            "\ud800",
            "2014-02-30",
            "0000-01-01",
            "9999-99-99",
            "+999999999-12-31",
            "2014-07-31T00:00:00Z",
            "ISSUED",
            "LOST",
            "all",
            "unacknowledged",
            "norfolk",
            "dfe-children-families",
            "scr-panel",
            "SCRP-2014",
            "SCRP-2014-01",
            "SCRP-2014-99",
            "SCRP-EXAMPLE",
            "SCRP-EXAMPLE-01",
            "scrp-2014-01",
            "GTI-P2-2024",
            "default",
            "nonsense",
            "recommendation",
            "panel-report",
            "*",
            "%",
            "_",
            "\\",
            "{}",
            "[]",
            "a".repeat(300),
            "b".repeat(5_000));

    private final List<Address> addresses;
    private final String reference;

    BadInputs(List<Address> addresses, String reference) {
        this.addresses = addresses;
        this.reference = reference;
    }

    /**
     * One request.
     *
     * @param target path and query, ready to be sent
     * @param accept what the sender would like back
     */
    record Input(String method, String target, String type, String body, String accept) {

        @Override
        public String toString() {
            String shown = body.length() <= 300 ? body : body.substring(0, 300) + "…";
            return "%s %s (%s) %s".formatted(method, target, type, shown);
        }
    }

    Input next(Random random) {
        Address address = oneOf(addresses, random);
        String method = random.nextInt(12) == 0 ? oneOf(METHODS, random) : address.method();
        String path = PLACE.matcher(address.path().replace("**", "{rest}"))
                .replaceAll(place -> encode(value(random)).replace("$", "\\$"));
        boolean reads = method.equals("GET") || method.equals("HEAD") || method.equals("OPTIONS");
        String query = random.nextInt(reads ? 3 : 6) == 0 ? "" : query(random);
        return new Input(
                method,
                query.isEmpty() ? path : path + "?" + query,
                oneOf(TYPES, random),
                reads ? "" : body(random),
                random.nextBoolean() ? "text/html" : "application/json");
    }

    private String query(Random random) {
        return IntStream.rangeClosed(0, random.nextInt(3))
                .mapToObj(any -> encode(oneOf(PARAMETERS, random)) + "=" + encode(value(random)))
                .collect(Collectors.joining("&"));
    }

    private String body(Random random) {
        String body = oneOf(BODIES, random);
        return switch (random.nextInt(8)) {
            case 0 -> body.length() < 2 ? body : body.substring(0, random.nextInt(body.length()));
            case 1 -> body + value(random);
            case 2 -> "[".repeat(2_000) + body;
            case 3 -> body.replaceFirst("null|7|\"x\"", "\"" + "y".repeat(60_000) + "\"");
            default -> body;
        };
    }

    private String value(Random random) {
        return random.nextInt(10) == 0 ? reference + "-01" : oneOf(VALUES, random);
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static <T> T oneOf(List<T> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }
}
