package org.tongbao.etl.conform;

import java.io.Serializable;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import org.tongbao.etl.extract.observation.SubjectKind;
import org.tongbao.warehouse.star.Keys;
import org.tongbao.warehouse.star.StarRow;
import org.tongbao.warehouse.star.SubjectAlias;
import org.tongbao.warehouse.star.SubjectSuccession;

/**
 * The units of each region: their names over time, their other spellings, and who followed whom. A renamed unit keeps
 * its durable key; a merger or split makes new units.
 */
final class Roster implements Serializable {

    private static final long serialVersionUID = 1L;

    static final LocalDate BEGINNING = LocalDate.of(2000, 1, 1);

    private record Succession(String regionCode, String predecessor, String successor, String kind, LocalDate effective)
            implements Serializable {}

    private final Map<String, Map<String, SubjectVersion>> byName = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> aliases = new LinkedHashMap<>();
    private final List<Succession> successions = new ArrayList<>();
    private final NameForms forms;

    private Roster(NameForms forms) {
        this.forms = forms;
    }

    static Roster load(Path folder, Regions regions) {
        Roster roster = new Roster(NameForms.load(folder));
        for (CSVRecord line : CsvTable.read(
                "subject_succession.csv", folder, "region_code", "predecessor", "successor", "kind", "effective")) {
            roster.successions.add(new Succession(
                    line.get("region_code"), line.get("predecessor"), line.get("successor"), line.get("kind"),
                    date(line, "effective", BEGINNING)));
        }
        Map<String, Map<String, CSVRecord>> lines = new LinkedHashMap<>();
        for (CSVRecord line : CsvTable.read(
                "subject.csv", folder, "region_code", "name", "kind", "parent", "valid_from", "valid_to")) {
            lines.computeIfAbsent(line.get("region_code"), code -> new LinkedHashMap<>()).put(line.get("name"), line);
        }
        lines.forEach((code, subjects) -> {
            Region region = regions.byCode(code, "subject.csv");
            subjects.values().forEach(line -> roster.add(region, line));
        });
        for (CSVRecord line : CsvTable.read("subject_alias.csv", folder, "region_code", "alias", "name")) {
            roster.aliases
                    .computeIfAbsent(line.get("region_code"), code -> new LinkedHashMap<>())
                    .put(line.get("alias"), line.get("name"));
        }
        return roster;
    }

    private void add(Region region, CSVRecord line) {
        String name = line.get("name");
        LocalDate from = date(line, "valid_from", BEGINNING);
        LocalDate to = date(line, "valid_to", null);
        for (Succession succession : successions) {
            if (succession.regionCode().equals(region.code())) {
                from = succession.successor().equals(name) && line.get("valid_from").isEmpty() ? succession.effective() : from;
                to = succession.predecessor().equals(name) && to == null ? succession.effective().minusDays(1) : to;
            }
        }
        String parent = line.get("parent");
        Long parentId = parent.isEmpty() ? null : id(region.code(), parent);
        SubjectVersion version = new SubjectVersion(
                region, id(region.code(), name), name, kind(line), parentId, true, from, to);
        byName.computeIfAbsent(region.code(), code -> new LinkedHashMap<>()).put(name, version);
    }

    private static SubjectKind kind(CSVRecord line) {
        try {
            return SubjectKind.valueOf(line.get("kind").toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new ReferenceException("参考数据 subject.csv 中“" + line.get("name") + "”的类别 " + line.get("kind") + " 不认识", e);
        }
    }

    private static LocalDate date(CSVRecord line, String column, LocalDate otherwise) {
        try {
            return line.get(column).isEmpty() ? otherwise : LocalDate.parse(line.get(column));
        } catch (DateTimeParseException e) {
            throw new ReferenceException("参考数据第 " + line.getRecordNumber() + " 行的日期 " + column + " 应写作 2021-06-01", e);
        }
    }

    /** Durable key: that of the first name in the chain of renames. */
    private long id(String regionCode, String name) {
        String first = name;
        for (boolean renamed = true; renamed; ) {
            renamed = false;
            for (Succession succession : successions) {
                if (succession.kind().equals("rename") && succession.regionCode().equals(regionCode)
                        && succession.successor().equals(first)) {
                    first = succession.predecessor();
                    renamed = true;
                    break;
                }
            }
        }
        return Keys.of("subject", regionCode, first);
    }

    /**
     * The version of a subject in force on a day. A name that the reference data doesn't list makes a subject of its
     * own, in force always, for which a row must be added.
     */
    SubjectVersion resolve(Region region, String printed, SubjectKind kind, LocalDate day) {
        Map<String, SubjectVersion> known = byName.getOrDefault(region.code(), Map.of());
        SubjectVersion named = listed(region, printed, known);
        if (named == null) {
            String name = canonical(region, printed);
            return new SubjectVersion(region, id(region.code(), name), name, kind, null, false, BEGINNING, null);
        }
        return known.values().stream()
                .filter(version -> version.id() == named.id() && version.isInForce(day))
                .findFirst()
                .orElse(named);
    }

    /** The listed subject of which the printed name, or a form of it, is a name or an alias; null where none is. */
    private SubjectVersion listed(Region region, String printed, Map<String, SubjectVersion> known) {
        Map<String, String> spellings = aliases.getOrDefault(region.code(), Map.of());
        Set<String> wanted = forms.of(region, printed);
        for (String form : wanted) {
            SubjectVersion named = known.get(spellings.getOrDefault(form, form));
            if (named != null) {
                return named;
            }
        }
        List<SubjectVersion> alike = known.values().stream()
                .filter(version -> forms.of(region, version.name()).stream().anyMatch(wanted::contains))
                .toList();
        return alike.stream().map(SubjectVersion::id).distinct().count() == 1 ? alike.get(0) : null;
    }

    /** An unlisted unit goes by its fullest form, so that short and full print are one. */
    private String canonical(Region region, String printed) {
        return forms.of(region, printed).stream().max(Comparator.comparingInt(String::length)).orElse(printed);
    }

    static SubjectVersion whole(Region region) {
        return new SubjectVersion(
                region, Keys.of("subject", region.code(), "whole"), region.name(), SubjectKind.WHOLE, null, true, BEGINNING, null);
    }

    Map<String, SubjectKind> names() {
        Map<String, SubjectKind> names = new HashMap<>();
        byName.values().forEach(subjects -> subjects.forEach((name, version) -> names.put(name, version.kind())));
        aliases.forEach((code, spellings) -> spellings.forEach((alias, name) -> {
            SubjectVersion version = byName.getOrDefault(code, Map.of()).get(name);
            if (version != null) {
                names.put(alias, version.kind());
            }
        }));
        return names;
    }

    List<StarRow> rows() {
        List<StarRow> rows = new ArrayList<>();
        byName.values().forEach(subjects -> {
            rows.add(whole(subjects.values().iterator().next().region()).row());
            subjects.values().forEach(version -> rows.add(version.row()));
        });
        return rows;
    }

    List<StarRow> aliasRows(Regions regions) {
        List<StarRow> rows = new ArrayList<>();
        aliases.forEach((code, spellings) -> {
            Region region = regions.byCode(code, "subject_alias.csv");
            spellings.forEach((alias, name) -> rows.add(StarRow.of(SubjectAlias.TABLE)
                    .with("alias_key", Keys.of("alias", code, alias))
                    .with("region_key", region.key())
                    .with("alias", alias)
                    .with("subject_id", id(code, name))
                    .build()));
        });
        return rows;
    }

    List<StarRow> successionRows(Regions regions) {
        return successions.stream()
                .map(succession -> StarRow.of(SubjectSuccession.TABLE)
                        .with("succession_key", Keys.of(
                                "succession", succession.regionCode(), succession.predecessor(), succession.successor()))
                        .with("region_key", regions.byCode(succession.regionCode(), "subject_succession.csv").key())
                        .with("predecessor_id", id(succession.regionCode(), succession.predecessor()))
                        .with("successor_id", id(succession.regionCode(), succession.successor()))
                        .with("kind", succession.kind())
                        .with("effective", succession.effective())
                        .build())
                .toList();
    }
}
