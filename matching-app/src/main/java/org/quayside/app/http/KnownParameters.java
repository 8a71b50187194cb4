package org.quayside.app.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Refuses to read by a query parameter that nothing at the address knows: a filter with a slip of the pen would be no filter, and whoever
 * asked for a part would take all for it.
 */
@Configuration(proxyBeanMethods = false)
class KnownParameters implements WebMvcConfigurer, HandlerInterceptor {
    private static final Set<String> READING = Set.of("GET", "HEAD");

    private final ObjectProvider<RequestMappingHandlerMapping> mappings;
    /** By pattern of the address. */
    private final Map<String, Set<String>> known = new ConcurrentHashMap<>();

    KnownParameters(ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.mappings = mappings;
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(this).addPathPatterns("/api/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (READING.contains(request.getMethod()) && handler instanceof HandlerMethod
                && request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE) instanceof String pattern) {
            var names = known.computeIfAbsent(pattern, this::at);
            for (var name : request.getParameterMap().keySet()) {
                if (!names.contains(name)) {
                    throw HttpProblem.parameter(name, names.isEmpty() ? "is not known here, nor is any other parameter"
                            : "is not known here; known are " + String.join(", ", names));
                }
            }
        }
        return true;
    }

    /** What the methods at an address read by; one of several may be chosen by a parameter. */
    Set<String> at(String pattern) {
        var names = new TreeSet<String>();
        mappings.stream().flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .filter(one -> one.getKey().getPatternValues().contains(pattern)
                        && one.getKey().getMethodsCondition().getMethods().stream().anyMatch(method -> READING.contains(method.name())))
                .flatMap(one -> Arrays.stream(one.getValue().getMethodParameters()))
                .flatMap(KnownParameters::names).forEach(names::add);
        return names;
    }

    private static Stream<String> names(MethodParameter parameter) {
        if (parameter.hasParameterAnnotation(ModelAttribute.class)) {
            return Arrays.stream(parameter.getParameterType().getRecordComponents()).map(RecordComponent::getName);
        }
        var annotation = parameter.getParameterAnnotation(RequestParam.class);
        if (annotation == null) {
            return Stream.empty();
        }
        parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
        return Stream.ofNullable(annotation.name().isEmpty() ? parameter.getParameterName() : annotation.name());
    }
}
