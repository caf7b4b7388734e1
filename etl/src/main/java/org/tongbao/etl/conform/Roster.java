package org.tongbao.etl.conform;

import java.io.Serializable;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;
import org.tongbao.etl.extract.observation.SubjectKind;
import org.tongbao.warehouse.star.Keys;
import org.tongbao.warehouse.star.StarRow;
import org.tongbao.warehouse.star.SubjectAlias;

/**
 * The units of each region: their names over time, their other spellings, and who followed whom. A renamed unit keeps
 * its durable key; a merger or split makes new units. What is not recorded of a region goes by the national reforms and by the
 * national code list.
 */
final class Roster implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final Pattern TOWNSHIP = Pattern.compile(".+(?:乡|镇|街道|苏木|街道办|办事处|政府)");
    static final LocalDate BEGINNING = LocalDate.of(2000, 1, 1);

    private final Map<String, Map<String, SubjectVersion>> byName = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> aliases = new LinkedHashMap<>();
    private final NameForms forms;
    private final Regions regions;
    private final Successions successions;
    private final DepartmentTerms terms;
    private final Townships townships;
    private final NameDecisions decisions;

    private Roster(NameForms forms, Regions regions, Successions successions, Reforms reforms, NameDecisions decisions) {
        this.forms = forms;
        this.regions = regions;
        this.successions = successions;
        this.terms = new DepartmentTerms(forms, reforms, successions);
        this.townships = new Townships(forms);
        this.decisions = decisions;
    }

    static Roster load(Path folder, Regions regions, NameDecisions decisions) {
        Roster roster = new Roster(NameForms.load(folder), regions, Successions.load(folder), Reforms.load(folder), decisions);
        Map<String, Map<String, CSVRecord>> lines = new LinkedHashMap<>();
        for (CSVRecord line : CsvTable.read(
                "subject.csv", folder, "region_code", "name", "kind", "parent", "valid_from", "valid_to")) {
            lines.computeIfAbsent(line.get("region_code"), code -> new LinkedHashMap<>()).put(line.get("name"), line);
        }
        lines.forEach((code, subjects) -> {
            Region region = regions.byCode(code, "subject.csv");
            subjects.values().forEach(line -> roster.add(region, line));
        });
        for (NameDecision decision : decisions.declaredSubjects()) {
            roster.declare(regions.byCode(decision.regionCode(), NameDecisions.FILE), decision);
        }
        roster.byName.values().forEach(roster::addSuccessors);
        for (CSVRecord line : CsvTable.read("subject_alias.csv", folder, "region_code", "alias", "name")) {
            roster.aliases
                    .computeIfAbsent(line.get("region_code"), code -> new LinkedHashMap<>())
                    .put(line.get("alias"), line.get("name"));
        }
        return roster;
    }

    private void add(Region region, CSVRecord line) {
        String name = line.get("name");
        LocalDate from = CsvTable.date(line, "valid_from", BEGINNING);
        LocalDate to = CsvTable.date(line, "valid_to", null);
        for (Successions.Succession succession : successions.of(region.code()).toList()) {
            from = succession.successor().equals(name) && line.get("valid_from").isEmpty() ? succession.effective() : from;
            to = succession.predecessor().equals(name) && to == null ? succession.effective().minusDays(1) : to;
        }
        Optional<Reforms.Term> term = terms.own(region, name);
        if (term.isPresent()) {
            from = term.get().from() != null && line.get("valid_from").isEmpty() ? term.get().from() : from;
            to = to == null ? term.get().to() : to;
        }
        String parent = line.get("parent");
        Long parentId = parent.isEmpty() ? null : id(region.code(), parent);
        put(new SubjectVersion(region, id(region.code(), name), name, kind(line), parentId, true, from, to, divisionCode(line)));
    }

    /** A column that an operator's table may leave out. */
    private static String divisionCode(CSVRecord line) {
        return line.isSet("division_code") && !line.get("division_code").isEmpty() ? line.get("division_code") : null;
    }

    private void declare(Region region, NameDecision decision) {
        SubjectKind kind = SubjectKind.valueOf(decision.kind().toUpperCase(Locale.ROOT));
        put(new SubjectVersion(
                region, id(region.code(), decision.name()), decision.name(), kind, null, true, BEGINNING, null, null));
    }

    private void put(SubjectVersion version) {
        byName.computeIfAbsent(version.region().code(), code -> new LinkedHashMap<>()).put(version.name(), version);
    }

    /** Where a listed department has been renamed by a reform, the roster goes on under its new name. */
    private void addSuccessors(Map<String, SubjectVersion> subjects) {
        for (SubjectVersion version : List.copyOf(subjects.values())) {
            Region region = version.region();
            String level = terms.level(region, version.name());
            for (Reforms.Term later : version.to() == null ? List.<Reforms.Term>of() : terms.after(region, version.name())) {
                if (listed(region, level + later.name(), subjects) != null) {
                    break;
                }
                subjects.put(level + later.name(), new SubjectVersion(
                        region, version.id(), level + later.name(), version.kind(), version.parentId(), true, later.from(),
                        later.to(), null));
            }
        }
    }

    private static SubjectKind kind(CSVRecord line) {
        try {
            return SubjectKind.valueOf(line.get("kind").toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new ReferenceException("参考数据 subject.csv 中“" + line.get("name") + "”的类别 " + line.get("kind") + " 不认识", e);
        }
    }

    /**
     * The version of a subject in force on a day. A name that nothing is known of makes a subject of its own, in force always. For
     * a version that the reference data doesn't list a row must be added.
     */
    SubjectVersion resolve(Region region, String printed, SubjectKind kind, LocalDate day) {
        String name = decisions.meaning(region.code(), other -> canonical(region, other), printed).orElse(printed);
        SubjectVersion named = listed(region, name);
        if (named != null) {
            return inForce(named, day);
        }
        return division(region, name, kind).orElseGet(() -> unlisted(region, canonical(region, name), kind, day));
    }

    /** What a name stands for, if it is one that the reference data or the national code list has. */
    Optional<SubjectVersion> catalogued(Region region, String name) {
        return Optional.ofNullable(listed(region, name)).or(() -> division(region, name, SubjectKind.OTHER));
    }

    /** What a name that isn't catalogued may stand for; empty where nothing can be said safely. */
    Optional<String> candidate(Region region, String name) {
        Set<String> names = new HashSet<>(townships.names(region));
        of(region).forEach(version -> names.add(version.name()));
        return Likeness.subject(forms, region, name, names);
    }

    private SubjectVersion inForce(SubjectVersion named, LocalDate day) {
        List<SubjectVersion> versions = byName.get(named.region().code()).values().stream()
                .filter(version -> version.id() == named.id() && version.isInForce(day))
                .toList();
        if (!versions.isEmpty() || named.isInForce(day)) {
            return versions.isEmpty() ? named : versions.get(0);
        }
        return terms.earlier(named, day).orElse(named);
    }

    /** A township, subdistrict or county of the national code list. */
    private Optional<SubjectVersion> division(Region region, String name, SubjectKind kind) {
        if (!region.level().equals("county")) {
            Optional<Region> county = regions.inside(region, name);
            if (county.isPresent()) {
                return Optional.of(division(region, county.get().name(), SubjectKind.COUNTY, county.get().code()));
            }
        }
        return TOWNSHIP.matcher(name).matches()
                ? townships.find(region, forms.of(region, name)).map(t -> division(region, t.name(), kindOf(t.name(), kind), t.code()))
                : Optional.empty();
    }

    private SubjectVersion division(Region region, String name, SubjectKind kind, String code) {
        return new SubjectVersion(region, id(region.code(), name), name, kind, null, false, BEGINNING, null, code);
    }

    private static SubjectKind kindOf(String name, SubjectKind otherwise) {
        return name.endsWith("街道") || name.endsWith("街道办事处") ? SubjectKind.SUBDISTRICT
                : name.endsWith("镇") || name.endsWith("乡") || name.endsWith("苏木") ? SubjectKind.TOWNSHIP
                : otherwise;
    }

    /** One that no list has: a department as the national reforms have it, any other in force always. */
    private SubjectVersion unlisted(Region region, String name, SubjectKind kind, LocalDate day) {
        List<Reforms.Term> names = terms.of(region, name);
        if (names.isEmpty()) {
            return new SubjectVersion(region, id(region.code(), name), name, kind, null, false, BEGINNING, null, null);
        }
        String level = terms.level(region, name);
        Optional<SubjectVersion> base =
                names.stream().map(term -> listed(region, level + term.name())).filter(Objects::nonNull).findFirst();
        if (base.isPresent() && base.get().isInForce(day)) {
            return base.get();
        }
        long id = base.map(SubjectVersion::id).orElseGet(() -> id(region.code(), level + names.get(0).name()));
        Reforms.Term term = names.stream()
                .filter(one -> one.holds(day))
                .findFirst()
                .or(() -> terms.own(region, name))
                .orElseThrow();
        return DepartmentTerms.version(region, id, level, term, kind);
    }

    /** Rows of subject_succession that the national reforms give for a version of a department; mostly none. */
    List<StarRow> reforms(SubjectVersion version) {
        String level = terms.level(version.region(), version.name());
        return terms.shownBy(version).stream().map(reform -> row(version.region(), level, reform)).toList();
    }

    private StarRow row(Region region, String level, Reforms.Reform reform) {
        String predecessor = level + reform.predecessor();
        String successor = level + reform.successor();
        return Successions.row(
                region, predecessor, successor, reform.kind().code(), reform.effective(),
                idOf(region, predecessor, reform.effective().minusDays(1)), idOf(region, successor, reform.effective()));
    }

    private long idOf(Region region, String name, LocalDate day) {
        SubjectVersion listed = listed(region, name);
        return listed != null ? listed.id() : unlisted(region, name, SubjectKind.DEPARTMENT, day).id();
    }

    private long id(String regionCode, String name) {
        return successions.id(regionCode, name);
    }

    /** The listed subject of which the name, or a form of it, is a name or an alias; null where none is. */
    private SubjectVersion listed(Region region, String name) {
        return listed(region, name, byName.getOrDefault(region.code(), Map.of()));
    }

    private SubjectVersion listed(Region region, String printed, Map<String, SubjectVersion> known) {
        if (known.isEmpty()) {
            return null;
        }
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
    String canonical(Region region, String printed) {
        return forms.canonical(region, printed);
    }

    static SubjectVersion whole(Region region) {
        return new SubjectVersion(
                region, Keys.of("subject", region.code(), "whole"), region.name(), SubjectKind.WHOLE, null, true, BEGINNING, null,
                null);
    }

    /** The names of units that sentences are read with. What the operator decides of names afterwards changes no reading. */
    Map<String, SubjectKind> names() {
        Map<String, SubjectKind> names = new HashMap<>();
        byName.values().forEach(subjects -> subjects.forEach((name, version) -> names.put(name, version.kind())));
        aliases.forEach((code, spellings) -> spellings.forEach((alias, name) -> {
            SubjectVersion version = byName.getOrDefault(code, Map.of()).get(name);
            if (version != null) {
                names.put(alias, version.kind());
            }
        }));
        decisions.declaredSubjects().forEach(decision -> names.remove(decision.name()));
        return names;
    }

    /** All versions that the reference data lists of one region. */
    List<SubjectVersion> of(Region region) {
        return List.copyOf(byName.getOrDefault(region.code(), Map.of()).values());
    }

    List<StarRow> rows() {
        List<StarRow> rows = new ArrayList<>();
        byName.values().forEach(subjects -> {
            rows.add(whole(subjects.values().iterator().next().region()).row());
            subjects.values().forEach(version -> rows.add(version.row()));
        });
        return rows;
    }

    List<StarRow> aliasRows() {
        List<StarRow> rows = new ArrayList<>();
        aliases.forEach((code, spellings) -> {
            Region region = regions.byCode(code, "subject_alias.csv");
            spellings.forEach((alias, name) -> rows.add(aliasRow(region, alias, id(code, name))));
        });
        for (NameDecision decision : decisions.mappedSubjects()) {
            Region region = regions.byCode(decision.regionCode(), NameDecisions.FILE);
            long id = resolve(region, decision.standsFor(), SubjectKind.OTHER, LocalDate.now()).id();
            rows.add(aliasRow(region, decision.name(), id));
        }
        return rows;
    }

    private static StarRow aliasRow(Region region, String alias, long subjectId) {
        return StarRow.of(SubjectAlias.TABLE)
                .with("alias_key", Keys.of("alias", region.code(), alias))
                .with("region_key", region.key())
                .with("alias", alias)
                .with("subject_id", subjectId)
                .build();
    }

    List<StarRow> successionRows() {
        return successions.rows(regions);
    }

    /** All that resolving goes by besides the rows of the star. */
    String rules() {
        return terms + "\n" + decisions;
    }
}
