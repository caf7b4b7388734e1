package org.tongbao.etl.conform;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a name that isn't catalogued may stand for. Only what says the same to the letter is offered, but for a department's level, the
 * committee that runs a zone, a place's own level and what counts (数, 个数); and only where there is no second one.
 */
final class Likeness {

    private static final Pattern RUN_BY = Pattern.compile("(?:管委会|管理委员会)$");
    private static final Pattern PLACE = Pattern.compile("(?<=\\p{IsHan})(?:苏木|乡|镇|街道)$");
    private static final Pattern COUNTED = Pattern.compile("(?<=\\p{IsHan}{2})(?:数量|个数|总数|数)$");
    private static final int SHORTEST_DEPARTMENT = 3;

    private Likeness() {}

    /** @param catalogued names of the region */
    static Optional<String> subject(NameForms forms, Region region, String name, Set<String> catalogued) {
        return only(catalogued.stream()
                .filter(other -> loose(forms, region, other).equals(loose(forms, region, name)))
                .collect(Collectors.toSet()));
    }

    static Optional<String> indicator(String name, Set<String> catalogued) {
        return only(catalogued.stream().filter(other -> counted(other).equals(counted(name))).collect(Collectors.toSet()));
    }

    private static String loose(NameForms forms, Region region, String name) {
        String canonical = NameForms.withoutPeoples(forms.canonical(region, name));
        if (PLACE.matcher(canonical).find()) {
            return PLACE.matcher(canonical).replaceFirst("乡");
        }
        String stem = canonical.substring(NameForms.level(canonical).length());
        return RUN_BY.matcher(stem.length() < SHORTEST_DEPARTMENT ? canonical : forms.canonical(region, stem)).replaceFirst("");
    }

    private static String counted(String name) {
        return COUNTED.matcher(name.replaceAll("[\\p{Punct}\\s（）“”、]", "")).replaceFirst("");
    }

    private static Optional<String> only(Set<String> fitting) {
        return fitting.size() == 1 ? Optional.of(fitting.iterator().next()) : Optional.empty();
    }
}
