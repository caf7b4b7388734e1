package org.tongbao.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springframework.boot.autoconfigure.web.WebProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.util.DigestUtils;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Serves the pages. A browser asks each time whether a file is still the one that it has, and is told by the file's content: the
 * build gives all files one date, so that their dates say nothing after an upgrade.
 */
@Configuration(proxyBeanMethods = false)
class Pages implements WebMvcConfigurer {

    private final WebProperties.Resources resources;

    Pages(WebProperties properties) {
        resources = properties.getResources();
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/**")
                .addResourceLocations(resources.getStaticLocations())
                .setCacheControl(CacheControl.noCache())
                .setUseLastModified(false)
                .setEtagGenerator(Pages::digest)
                .resourceChain(resources.getChain().isCache())
                .addTransformer(new Preloads());
    }

    /** Weak, as the server compresses what has no strong one. */
    private static String digest(Resource resource) {
        try (InputStream bytes = resource.getInputStream()) {
            return "W/\"" + DigestUtils.md5DigestAsHex(bytes) + "\"";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
