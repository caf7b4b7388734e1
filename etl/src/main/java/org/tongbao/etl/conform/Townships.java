package org.tongbao.etl.conform;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/**
 * The townships and subdistricts of the national code list (made by {@code etl/src/reference/townships.sh}), of one region at a
 * time and only once its names are asked for.
 */
final class Townships implements Serializable {

    private static final long serialVersionUID = 1L;

    /** @param code of the statistics bureau, nine digits */
    record Township(String code, String name) {}

    private final NameForms forms;
    private transient Map<String, Map<String, Optional<Township>>> byForm;

    Townships(NameForms forms) {
        this.forms = forms;
    }

    /** The one that a name is a form of; empty where it is a form of none, or of several. */
    Optional<Township> find(Region region, Set<String> wanted) {
        Map<String, Optional<Township>> known = of(region);
        return wanted.stream().map(form -> known.getOrDefault(form, Optional.empty())).flatMap(Optional::stream).findFirst();
    }

    /** Names of all in a region. */
    Set<String> names(Region region) {
        return of(region).values().stream().flatMap(Optional::stream).map(Township::name).collect(Collectors.toSet());
    }

    private synchronized Map<String, Optional<Township>> of(Region region) {
        if (byForm == null) {
            byForm = new HashMap<>();
        }
        return byForm.computeIfAbsent(region.code(), code -> index(region));
    }

    private Map<String, Optional<Township>> index(Region region) {
        List<Township> townships = read(region.code());
        Map<String, Optional<Township>> index = new LinkedHashMap<>();
        for (Township township : townships) {
            for (String form : forms.of(region, township.name())) {
                index.merge(form, Optional.of(township), (one, other) -> one.equals(other) ? one : Optional.empty());
            }
        }
        townships.forEach(township -> index.put(township.name(), Optional.of(township)));
        return index;
    }

    private static List<Township> read(String regionCode) {
        try (InputStream file = Townships.class.getResourceAsStream("township/" + regionCode.substring(0, 2) + ".csv.gz")) {
            if (file == null) {
                return List.of();
            }
            BufferedReader lines =
                    new BufferedReader(new InputStreamReader(new GZIPInputStream(file), StandardCharsets.UTF_8));
            return lines.lines()
                    .filter(line -> line.startsWith(regionCode))
                    .map(line -> new Township(line.substring(0, line.indexOf(',')), line.substring(line.indexOf(',') + 1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
