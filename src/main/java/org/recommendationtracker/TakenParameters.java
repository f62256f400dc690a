package org.recommendationtracker;

import java.beans.PropertyDescriptor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.beans.BeanUtils;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;

/** The names of the request parameters that a handler reads. */
final class TakenParameters {

    /** Stands for whatever name, if a handler reads all of them. */
    static final String ANY = "*";

    private TakenParameters() {}

    static Set<String> of(HandlerMethod handler) {
        Set<String> names = new TreeSet<>();
        for (MethodParameter parameter : handler.getMethodParameters()) {
            names(parameter).forEach(names::add);
        }
        return names;
    }

    private static Stream<String> names(MethodParameter parameter) {
        RequestParam single = parameter.getParameterAnnotation(RequestParam.class);
        if (single != null) {
            boolean all = Map.class.isAssignableFrom(parameter.getParameterType());
            return Stream.of(all ? ANY : name(single, parameter));
        }
        boolean several = parameter.hasParameterAnnotation(ModelAttribute.class)
                || parameter.hasParameterAnnotation(ParameterObject.class);
        return several ? fields(parameter.getParameterType()) : Stream.empty();
    }

    private static String name(RequestParam single, MethodParameter parameter) {
        return single.name().isEmpty() ? parameter.getParameter().getName() : single.name();
    }

    private static Stream<String> fields(Class<?> type) {
        return type.isRecord()
                ? Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName)
                : Arrays.stream(BeanUtils.getPropertyDescriptors(type)).map(PropertyDescriptor::getName);
    }
}
