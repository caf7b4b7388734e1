package org.tongbao.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.resource.ResourceTransformer;
import org.springframework.web.servlet.resource.ResourceTransformerChain;
import org.springframework.web.servlet.resource.TransformedResource;

/**
 * Names in a page's head every module and style sheet that those in it import, so that a browser asks for all of them at once and
 * not level by level:
 *
 * <pre>
 * {@code <script type="module" src="a/main.js">}, which imports ../b.js, which imports c/d.js
 *  → {@code <link rel="modulepreload" href="b.js"><link rel="modulepreload" href="c/d.js">}
 * </pre>
 *
 * What is imported later, by a call, isn't named; nor is what a webjar's modules import.
 */
final class Preloads implements ResourceTransformer {

    private static final String VENDOR = "vendor/";
    private static final Pattern MODULE = Pattern.compile("<script type=\"module\" src=\"([^\"]+)\"");
    private static final Pattern MODULE_IMPORT = Pattern.compile("(?m)^(?:import|export)\\b[^'\"(;]*['\"](\\.[^'\"]+)['\"]");
    private static final Pattern STYLE = Pattern.compile("<link rel=\"stylesheet\" href=\"([^\"]+)\"");
    private static final Pattern STYLE_IMPORT = Pattern.compile("@import (?:url\\()?['\"]([^'\"]+)['\"]");
    private static final String HEAD_ENDS = "</head>";

    @Override
    public Resource transform(HttpServletRequest request, Resource resource, ResourceTransformerChain chain) throws IOException {
        Resource page = chain.transform(request, resource);
        if (page.getFilename() == null || !page.getFilename().endsWith(".html")) {
            return page;
        }
        String text = page.getContentAsString(StandardCharsets.UTF_8);
        String links = links(page, text, MODULE, MODULE_IMPORT, "<link rel=\"modulepreload\" href=\"%s\">")
                + links(page, text, STYLE, STYLE_IMPORT, "<link rel=\"preload\" as=\"style\" href=\"%s\">");
        return new TransformedResource(page, text.replace(HEAD_ENDS, links + HEAD_ENDS).getBytes(StandardCharsets.UTF_8));
    }

    private static String links(Resource page, String text, Pattern named, Pattern imports, String link) throws IOException {
        Set<String> begun = matches(named, text).filter(file -> !file.startsWith(VENDOR)).collect(Collectors.toCollection(LinkedHashSet::new));
        Set<String> found = new LinkedHashSet<>(begun);
        for (String file : begun) {
            follow(page, file, imports, found);
        }
        found.removeAll(begun);
        return found.stream().map(link::formatted).collect(Collectors.joining());
    }

    private static void follow(Resource page, String file, Pattern imports, Set<String> found) throws IOException {
        String text = page.createRelative(file).getContentAsString(StandardCharsets.UTF_8);
        for (String imported : matches(imports, text).map(other -> URI.create(file).resolve(other).toString()).toList()) {
            if (found.add(imported) && !imported.startsWith(VENDOR)) {
                follow(page, imported, imports, found);
            }
        }
    }

    private static Stream<String> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1));
    }
}
