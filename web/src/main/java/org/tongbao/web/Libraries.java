package org.tongbao.web;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Serves webjars as {@code /vendor/echarts/} and {@code /vendor/tabulator/}, whichever version the build names, and told by it. As
 * their tags are strong the server doesn't compress them: for each first look that would cost more time than it saves on a
 * county's network.
 */
@Configuration(proxyBeanMethods = false)
class Libraries implements WebMvcConfigurer {

    private final String echarts;
    private final String tabulator;

    Libraries(@Value("${tongbao.echarts}") String echarts, @Value("${tongbao.tabulator}") String tabulator) {
        this.echarts = echarts;
        this.tabulator = tabulator;
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        serve(registry, "echarts", echarts, "_static/echarts/" + echarts + "/dist/");
        serve(registry, "tabulator", tabulator, "webjars/tabulator-tables/" + tabulator + "/dist/");
    }

    private static void serve(ResourceHandlerRegistry registry, String name, String version, String folder) {
        registry.addResourceHandler("/vendor/" + name + "/**")
                .addResourceLocations("classpath:/META-INF/resources/" + folder)
                .setCacheControl(CacheControl.maxAge(Duration.ofHours(1)))
                .setUseLastModified(false)
                .setEtagGenerator(file -> "\"" + version + "\"");
    }
}
