package org.tongbao.api.releases;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.tongbao.api.media.ArrowStream;

/**
 * Tags answers that a release alone decides with the release's id, and says 304 to who has them already. A release that
 * changes while an answer is made leaves the older tag on the newer answer, which costs one more answer and nothing else.
 */
@Configuration(proxyBeanMethods = false)
class ReleaseTag implements WebMvcConfigurer, HandlerInterceptor {

    /** What others decide too: analysts' own things, what runs now, and the description of the API. */
    private static final List<String> NOT_OF_A_RELEASE =
            List.of("/api/v1/sql/**", "/api/v1/queries/**", "/api/v1/exports/**", "/api/v1/loads/**", "/api/v1/openapi.json/**");

    private final Published published;
    private final String version;

    ReleaseTag(Published published, @Value("${tongbao.version:}") String version) {
        this.published = published;
        this.version = version;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/v1/**").excludePathPatterns(NOT_OF_A_RELEASE);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!HttpMethod.GET.matches(request.getMethod())) {
            return true;
        }
        String form = ArrowStream.isWanted(request) ? "-arrow" : "";
        String tag = "\"" + published.id() + (version.isEmpty() ? "" : "-" + version) + form + "\"";
        return !new ServletWebRequest(request, response).checkNotModified(tag);
    }
}
