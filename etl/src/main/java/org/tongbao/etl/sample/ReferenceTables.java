package org.tongbao.etl.sample;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/**
 * The reference tables that the sample bulletins need: regions, units, their other names and who followed whom. What a
 * table says of other regions stays in it, and so do columns of its own.
 */
final class ReferenceTables {

    static final String CITY_CODE = "990100";

    private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

    private ReferenceTables() {}

    static void write(Path folder, List<District> districts, int firstYear) throws IOException {
        List<Map<String, String>> regions = new ArrayList<>();
        List<Map<String, String>> subjects = new ArrayList<>();
        List<Map<String, String>> aliases = new ArrayList<>();
        List<Map<String, String>> successions = new ArrayList<>();
        regions.add(Map.of("code", CITY_CODE, "name", District.CITY, "full_name", District.CITY, "level", "prefecture"));
        for (District district : districts) {
            String code = district.code();
            regions.add(Map.of(
                    "code", code, "name", district.name(), "full_name", District.CITY + district.name(), "level", "county",
                    "parent_code", CITY_CODE));
            District.TASK_FORCES.forEach(name -> subjects.add(Map.of("region_code", code, "name", name, "kind", "task_force")));
            district.offices().forEach(office -> subjects.add(subject(code, office)));
            District.SHORT_NAMES.forEach((name, alias) -> aliases.add(Map.of("region_code", code, "alias", alias, "name", name)));
            successions.add(succession(code, "区扶贫办", "区乡村振兴局", "rename", firstYear + 2 + "-06-01"));
            successions.add(succession(code, "区商务局", "区商务和粮食局", "merge", firstYear + 2 + "-01-01"));
            successions.add(succession(code, "区粮食局", "区商务和粮食局", "merge", firstYear + 2 + "-01-01"));
        }
        put(folder.resolve("region.csv"), List.of("code", "name", "full_name", "level", "parent_code"), regions);
        put(folder.resolve("subject.csv"), List.of("region_code", "name", "kind", "parent", "valid_from", "valid_to"), subjects);
        put(folder.resolve("subject_alias.csv"), List.of("region_code", "alias", "name"), aliases);
        put(folder.resolve("subject_succession.csv"),
                List.of("region_code", "predecessor", "successor", "kind", "effective"), successions);
    }

    private static Map<String, String> subject(String code, District.Office office) {
        Map<String, String> row = new TreeMap<>(Map.of(
                "region_code", code, "name", office.name(), "kind", office.kind(), "valid_from", office.from().toString()));
        if (office.taskForce() != null) {
            row.put("parent", office.taskForce());
        }
        if (office.to() != null) {
            row.put("valid_to", office.to().toString());
        }
        return row;
    }

    private static Map<String, String> succession(String code, String predecessor, String successor, String kind, String effective) {
        return Map.of("region_code", code, "predecessor", predecessor, "successor", successor, "kind", kind, "effective", effective);
    }

    /** The first column says which region a row is of. */
    private static void put(Path file, List<String> columns, List<Map<String, String>> rows) throws IOException {
        String regionColumn = columns.get(0);
        Set<String> written = new HashSet<>();
        rows.forEach(row -> written.add(row.get(regionColumn)));
        Set<String> header = new LinkedHashSet<>();
        List<Map<String, String>> all = new ArrayList<>();
        if (Files.isRegularFile(file)) {
            CSVFormat headed = FORMAT.builder().setHeader().setSkipHeaderRecord(true).setTrim(true).setIgnoreEmptyLines(true).get();
            try (CSVParser there = CSVParser.parse(file, StandardCharsets.UTF_8, headed)) {
                header.addAll(there.getHeaderNames());
                for (CSVRecord row : there) {
                    if (!row.isSet(regionColumn) || !written.contains(row.get(regionColumn))) {
                        all.add(row.toMap());
                    }
                }
            }
        }
        header.addAll(columns);
        all.addAll(rows);
        StringWriter text = new StringWriter();
        try (CSVPrinter printer = new CSVPrinter(text, FORMAT)) {
            printer.printRecord(header);
            for (Map<String, String> row : all) {
                printer.printRecord(header.stream().map(column -> row.getOrDefault(column, "")));
            }
        }
        SampleFiles.put(file, text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
