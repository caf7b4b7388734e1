package org.tongbao.web;

import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.tongbao.api.problems.Problem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Serves the ES modules of webjars as {@code /vendor/modules/NAME}, with the names that they import each other by turned
 * into these addresses. A browser would need an import map for that, which is an inline script, and those are forbidden.
 */
@Hidden
@RestController
class Modules {

    private static final String ADDRESS = "/vendor/modules/";
    private static final Pattern IMPORT = Pattern.compile("(?<before>\\b(?:from|import)\\s*['\"])(?<name>@?[a-z][^'\"]*)(?=['\"])");
    private static final MediaType SCRIPT = new MediaType("text", "javascript", StandardCharsets.UTF_8);

    private final Map<String, Module> served = new ConcurrentHashMap<>();
    private Map<String, String> files;

    private record Module(String text, String etag) {}

    @GetMapping(ADDRESS + "{*name}")
    ResponseEntity<String> module(@PathVariable String name) {
        Module module = served.computeIfAbsent(name.substring(1), this::read);
        return ResponseEntity.ok()
                .contentType(SCRIPT)
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)))
                .eTag(module.etag())
                .body(module.text());
    }

    private Module read(String name) {
        String file = files().get(name);
        if (file == null) {
            throw Problem.notFound("脚本", name);
        }
        try (InputStream bytes = Modules.class.getResourceAsStream("/META-INF/resources" + file)) {
            String text = IMPORT.matcher(new String(bytes.readAllBytes(), StandardCharsets.UTF_8)).replaceAll(this::addressed);
            return new Module(text, "\"" + DigestUtils.md5DigestAsHex(text.getBytes(StandardCharsets.UTF_8)) + "\"");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String addressed(MatchResult match) {
        String address = files().containsKey(match.group(2)) ? ADDRESS : "";
        return Matcher.quoteReplacement(match.group(1) + address + match.group(2));
    }

    /** Each webjar of a module names the file that stands for it. */
    private synchronized Map<String, String> files() {
        if (files == null) {
            Map<String, String> named = new HashMap<>();
            JsonMapper json = JsonMapper.builder().build();
            try {
                for (URL map : Collections.list(Modules.class.getClassLoader().getResources("META-INF/importmap.json"))) {
                    try (InputStream bytes = map.openStream()) {
                        for (Map.Entry<String, JsonNode> module : json.readTree(bytes).get("imports").properties()) {
                            named.put(module.getKey(), module.getValue().asString());
                        }
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            named.keySet().removeIf(name -> name.endsWith("/"));
            files = Map.copyOf(named);
        }
        return files;
    }
}
