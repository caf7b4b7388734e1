package org.tongbao.etl.conform;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.tongbao.etl.read.Reason;
import org.tongbao.etl.read.UnreadableDocument;

/** The administrative divisions, by GB/T 2260, and those the operator adds. */
final class Regions implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String FILE = "region.csv";
    private static final String COUNTY = "county";
    private static final int SHORTEST_COUNTY = 3;
    private static final List<String> LEVELS = List.of(COUNTY, "prefecture", "province");

    private final Map<String, Region> byCode = new LinkedHashMap<>();
    private final Map<String, List<Region>> byName = new HashMap<>();

    static Regions load(Path folder) {
        Regions regions = new Regions();
        for (CSVRecord line : CsvTable.read(FILE, folder, "code", "name", "full_name", "level", "parent_code")) {
            Region region = new Region(
                    line.get("code"), line.get("name"), line.get("full_name"), line.get("level"), line.get("parent_code"));
            regions.byCode.put(region.code(), region);
        }
        regions.byCode.values()
                .forEach(region -> regions.byName.computeIfAbsent(region.name(), name -> new ArrayList<>()).add(region));
        return regions;
    }

    List<Region> all() {
        return List.copyOf(byCode.values());
    }

    Set<String> names() {
        return byCode.values().stream().map(Region::name).collect(Collectors.toSet());
    }

    /** @throws ReferenceException if there is no such code */
    Region byCode(String code, String file) {
        Region region = byCode.get(code);
        if (region == null) {
            throw new ReferenceException("参考数据 " + file + " 提到的行政区划代码 " + code + " 不在 " + FILE + " 中");
        }
        return region;
    }

    /**
     * The division a document is about: the county that is named, or the prefecture or province where no county is.
     *
     * @param named as its title names it; may be empty
     * @param heading title and issuer: where a name is looked for when the title gives none, and that of the parent when
     *     several divisions share the name
     * @throws UnreadableDocument if none fits, or more than one
     */
    Region find(String named, String heading) throws UnreadableDocument {
        List<Region> titled = titled(named);
        Optional<Region> region = only(titled, heading)
                .map(r -> countyInside(r, heading).orElse(r))
                .or(() -> LEVELS.stream().map(level -> inHeading(level, heading)).flatMap(Optional::stream).findFirst());
        if (region.isPresent()) {
            return region.get();
        }
        List<Region> alike = titled.isEmpty() ? longest(COUNTY, heading) : titled;
        if (alike.isEmpty()) {
            throw new UnreadableDocument(
                    Reason.NO_REGION, "认不出是哪个地方的通报：标题和落款里没有行政区划库中的省、市、县名称。请核对标题，或在 reference/" + FILE + " 中登记该地区");
        }
        throw new UnreadableDocument(Reason.NO_REGION, "“" + alike.get(0).name() + "”有 " + alike.size() + " 个："
                + alike.stream().map(Region::fullName).collect(Collectors.joining("、"))
                + "。标题里没有写明所属的市，无法确定是哪一个");
    }

    /** A county that is a city or a district now is found under its former name too: no county of that name is left then. */
    private List<Region> titled(String named) {
        List<Region> found = byName.getOrDefault(named, List.of());
        if (!found.isEmpty() || named.length() < SHORTEST_COUNTY || !named.endsWith("县")) {
            return found;
        }
        String stem = named.substring(0, named.length() - 1);
        return Stream.of("市", "区")
                .flatMap(level -> byName.getOrDefault(stem + level, List.of()).stream())
                .filter(region -> region.level().equals(COUNTY))
                .toList();
    }

    /** The division of a name that belongs to another. */
    Optional<Region> inside(Region parent, String name) {
        return byName.getOrDefault(name, List.of()).stream().filter(r -> r.parentCode().equals(parent.code())).findFirst();
    }

    /** Whether a text names a division at all. */
    boolean isNamedIn(String text) {
        return byName.keySet().stream().anyMatch(text::contains);
    }

    /** A title that begins with the prefecture may go on to its county. */
    private Optional<Region> countyInside(Region region, String heading) {
        return inHeading(COUNTY, heading).filter(county -> county.parentCode().equals(region.code()));
    }

    private Optional<Region> inHeading(String level, String heading) {
        return only(longest(level, heading), heading);
    }

    /** Those of the longest name that the text has. */
    private List<Region> longest(String level, String text) {
        return byName.entrySet().stream()
                .filter(entry -> text.contains(entry.getKey()))
                .map(entry -> Map.entry(entry.getKey(), at(level, entry.getValue())))
                .filter(entry -> !entry.getValue().isEmpty())
                .max(Comparator.comparing(entry -> entry.getKey().length()))
                .map(Map.Entry::getValue)
                .orElse(List.of());
    }

    private static List<Region> at(String level, List<Region> regions) {
        return regions.stream().filter(region -> region.level().equals(level)).toList();
    }

    private Optional<Region> only(List<Region> candidates, String heading) {
        List<Region> fitting =
                candidates.size() < 2 ? candidates : candidates.stream().filter(r -> parentIn(r, heading)).toList();
        return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
    }

    private boolean parentIn(Region region, String heading) {
        Region parent = byCode.get(region.parentCode());
        return parent != null && heading.contains(parent.name());
    }
}
