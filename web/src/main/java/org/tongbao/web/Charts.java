package org.tongbao.web;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Serves the ECharts of the webjar as {@code /vendor/echarts/}, whichever version the build names. */
@Configuration(proxyBeanMethods = false)
class Charts implements WebMvcConfigurer {

    private final String version;

    Charts(@Value("${tongbao.echarts}") String version) {
        this.version = version;
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/vendor/echarts/**")
                .addResourceLocations("classpath:/META-INF/resources/_static/echarts/" + version + "/dist/")
                .setCacheControl(CacheControl.maxAge(Duration.ofHours(1)));
    }
}
