package org.recommendationtracker.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;

/**
 * People claim tasks for themselves. The engine takes the claimant from the request's body and gives them the right to
 * work on the task, so that one could otherwise hand a step to somebody whose role it is not.
 */
final class OwnClaim {

    private static final int LONGEST_BODY = 4_096;

    private final ObjectMapper json;
    private final Refusals refusals;

    OwnClaim(ObjectMapper json, Refusals refusals) {
        this.json = json;
        this.refusals = refusals;
    }

    void doFilter(SignedInUser user, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<String> claimant = claimant(request);
        if (claimant.isEmpty()) {
            refusals.write(
                    response,
                    HttpStatus.BAD_REQUEST,
                    "Say for whom the task is claimed: {\"userId\": \"%s\"}".formatted(user.userId()));
        } else if (!claimant.get().equals(user.userId())) {
            refusals.write(response, HttpStatus.FORBIDDEN, "You can claim a task for yourself only.");
        } else {
            // written anew, for two parsers may read one body differently
            byte[] body = json.writeValueAsBytes(Map.of("userId", user.userId()));
            chain.doFilter(new RequestWithBody(request, body), response);
        }
    }

    private Optional<String> claimant(HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes(LONGEST_BODY);
        try {
            JsonNode userId = json.readTree(body).path("userId");
            return userId.isTextual() ? Optional.of(userId.textValue()) : Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }
}
