package org.recommendationtracker.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Reads the body of a call to the engine's REST, compares it with what the call may hold, and writes it anew, for two
 * parsers may read one body differently. Nothing passes that the engine would evaluate: no field whose name ends in
 * {@code Expression}, at any depth, unless its value is one of the expressions of our own filters and the body is a
 * filter's.
 */
final class BodyCheck {

    static final String EVALUATED = "Expression";

    /** What the web applications send in bodies although the engine reads it from the address. */
    private static final Set<String> PAGING = Set.of("firstResult", "maxResults");

    private final ObjectMapper json;
    private final Map<Class<?>, Map<String, JavaType>> fields = new ConcurrentHashMap<>();

    BodyCheck(ObjectMapper json) {
        this.json = json;
    }

    /**
     * The body as the engine is to read it.
     *
     * @throws CallRefused if it is no JSON, or holds what the call does not take
     */
    byte[] rewrite(EngineBody body, byte[] sent) throws CallRefused {
        try {
            JsonNode tree = json.readTree(sent);
            JavaType type = json.constructType(body.fields());
            return json.writeValueAsBytes(new Body(body).checked(tree, type, "body"));
        } catch (JsonProcessingException e) {
            throw new CallRefused("The body is not valid JSON.");
        } catch (IOException e) {
            throw new IllegalStateException("bytes in memory cannot be read", e);
        }
    }

    /**
     * People claim tasks for themselves. The engine takes the claimant from the body and gives them the right to work on
     * the task, so that one could otherwise hand a step to somebody whose role it is not.
     *
     * @param claim as {@link #rewrite} returned it
     */
    void requireOwnClaim(byte[] claim, String userId) throws CallRefused {
        try {
            JsonNode claimant = json.readTree(claim).path("userId");
            if (claimant.isMissingNode()) {
                throw new CallRefused("Say for whom the task is claimed: {\"userId\": \"%s\"}".formatted(userId));
            }
            if (!claimant.asText().equals(userId)) {
                throw new CallRefused(HttpStatus.FORBIDDEN, "You can claim a task for yourself only.");
            }
        } catch (IOException e) {
            throw new IllegalStateException("what was just written cannot be read", e);
        }
    }

    private Map<String, JavaType> fieldsOf(JavaType type) {
        return fields.computeIfAbsent(type.getRawClass(), unknown -> {
            BeanDescription bean = json.getDeserializationConfig().introspect(type);
            return bean.findProperties().stream()
                    .filter(BeanPropertyDefinition::couldDeserialize)
                    .collect(Collectors.toMap(BeanPropertyDefinition::getName, BeanPropertyDefinition::getPrimaryType));
        });
    }

    /** The check of one body. */
    private final class Body {

        private final EngineBody kind;

        private Body(EngineBody kind) {
            this.kind = kind;
        }

        private JsonNode checked(JsonNode node, JavaType type, String place) throws CallRefused {
            if (type.isTypeOrSubTypeOf(JsonNode.class)) {
                return withoutExpressions(node);
            }
            if (type.isMapLikeType()) {
                return object(node, place, name -> type.getContentType());
            }
            if (type.isContainerType()) {
                return array(node, type.getContentType(), place);
            }
            if (isScalar(type)) {
                return scalar(node, type, place);
            }
            return object(node, place, fieldsOf(type)::get);
        }

        private JsonNode object(JsonNode node, String place, Function<String, @Nullable JavaType> types)
                throws CallRefused {
            if (!node.isObject()) {
                throw new CallRefused("\"" + place + "\" must be a JSON object.");
            }
            ObjectNode checked = json.createObjectNode();
            for (Map.Entry<String, JsonNode> field : node.properties()) {
                String name = field.getKey();
                if (PAGING.contains(name) && field.getValue().isInt()) {
                    continue;
                }
                JavaType type = types.apply(name);
                if (type == null || isForbidden(name, field.getValue())) {
                    throw new CallRefused("This call does not take a field \"" + name + "\".");
                }
                // null means that nothing is asked; what a form sends may be nothing
                if (!field.getValue().isNull() || type.isJavaLangObject()) {
                    checked.set(name, checked(field.getValue(), type, name));
                }
            }
            return checked;
        }

        private JsonNode array(JsonNode node, JavaType elements, String place) throws CallRefused {
            if (!node.isArray()) {
                throw new CallRefused("\"" + place + "\" must be a JSON array.");
            }
            ArrayNode checked = json.createArrayNode();
            for (JsonNode element : node) {
                checked.add(checked(element, elements, place));
            }
            return checked;
        }

        private JsonNode scalar(JsonNode node, JavaType type, String place) throws CallRefused {
            if (!node.isValueNode() || (node.isNull() && !type.isJavaLangObject())) {
                throw new CallRefused("\"" + place + "\" must be a single value.");
            }
            if (type.isEnumType()
                    && Arrays.stream(type.getRawClass().getEnumConstants())
                            .noneMatch(constant -> constant.toString().equals(node.asText()))) {
                throw new CallRefused("\"" + place + "\" must be one of "
                        + Arrays.toString(type.getRawClass().getEnumConstants()) + ".");
            }
            return node;
        }

        private JsonNode withoutExpressions(JsonNode node) throws CallRefused {
            for (Map.Entry<String, JsonNode> field : node.properties()) {
                if (field.getKey().endsWith(EVALUATED)) {
                    throw new CallRefused("This call does not take a field \"" + field.getKey() + "\".");
                }
            }
            for (JsonNode child : node) {
                withoutExpressions(child);
            }
            return node;
        }

        private boolean isForbidden(String name, JsonNode value) {
            boolean ours = kind == EngineBody.FILTER && TasklistFilters.EXPRESSIONS.contains(value.asText());
            return name.endsWith(EVALUATED) && !ours;
        }
    }

    private static boolean isScalar(JavaType type) {
        return type.isPrimitive()
                || type.isEnumType()
                || type.isJavaLangObject()
                || type.getRawClass().getName().startsWith("java.");
    }
}
