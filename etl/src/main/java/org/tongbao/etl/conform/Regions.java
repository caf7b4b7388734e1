package org.tongbao.etl.conform;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.tongbao.etl.read.Reason;
import org.tongbao.etl.read.UnreadableDocument;

/** The administrative divisions, by GB/T 2260, and those the operator adds. */
final class Regions implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String FILE = "region.csv";

    private final Map<String, Region> byCode = new LinkedHashMap<>();
    private final Map<String, List<Region>> byName = new HashMap<>();

    static Regions load(Path folder) {
        Regions regions = new Regions();
        for (CSVRecord line : CsvTable.read(FILE, folder, "code", "name", "full_name", "level", "parent_code")) {
            Region region = new Region(
                    line.get("code"), line.get("name"), line.get("full_name"), line.get("level"), line.get("parent_code"));
            regions.byCode.put(region.code(), region);
        }
        regions.byCode.values().stream()
                .filter(region -> region.level().equals("county"))
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
     * The county a document is about.
     *
     * @param named as its title names it; may be empty
     * @param heading title, issuer and document number: where the prefecture is looked for when several counties share
     *     the name
     * @throws UnreadableDocument if no county, or more than one, fits
     */
    Region find(String named, String heading) throws UnreadableDocument {
        List<Region> candidates = byName.getOrDefault(named, List.of());
        if (candidates.isEmpty()) {
            candidates = byName.entrySet().stream()
                    .filter(entry -> heading.contains(entry.getKey()))
                    .max((a, b) -> Integer.compare(a.getKey().length(), b.getKey().length()))
                    .map(Map.Entry::getValue)
                    .orElse(List.of());
        }
        if (candidates.isEmpty()) {
            throw new UnreadableDocument(
                    Reason.NO_REGION, "认不出是哪个县（区、市）的通报：标题里没有行政区划库中的名称。请核对标题，或在 reference/" + FILE + " 中登记该地区");
        }
        List<Region> fitting = candidates.size() == 1 ? candidates : candidates.stream().filter(r -> parentIn(r, heading)).toList();
        if (fitting.size() != 1) {
            throw new UnreadableDocument(Reason.NO_REGION, "“" + candidates.get(0).name() + "”有 " + candidates.size() + " 个："
                    + candidates.stream().map(Region::fullName).collect(Collectors.joining("、"))
                    + "。标题里没有写明所属的市，无法确定是哪一个");
        }
        return fitting.get(0);
    }

    private boolean parentIn(Region region, String heading) {
        Region parent = byCode.get(region.parentCode());
        return parent != null && heading.contains(parent.name());
    }
}
