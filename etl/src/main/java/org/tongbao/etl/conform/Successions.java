package org.tongbao.etl.conform;

import java.io.Serializable;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.tongbao.warehouse.star.Keys;
import org.tongbao.warehouse.star.StarRow;
import org.tongbao.warehouse.star.SubjectSuccession;

/** Who followed whom, as it is recorded of each region. */
final class Successions implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String FILE = "subject_succession.csv";

    record Succession(String regionCode, String predecessor, String successor, String kind, LocalDate effective)
            implements Serializable {}

    private final List<Succession> all = new ArrayList<>();

    static Successions load(Path folder) {
        Successions loaded = new Successions();
        for (CSVRecord line : CsvTable.read(FILE, folder, "region_code", "predecessor", "successor", "kind", "effective")) {
            loaded.all.add(new Succession(
                    line.get("region_code"), line.get("predecessor"), line.get("successor"), line.get("kind"),
                    CsvTable.date(line, "effective", Roster.BEGINNING)));
        }
        return loaded;
    }

    Stream<Succession> of(String regionCode) {
        return all.stream().filter(succession -> succession.regionCode().equals(regionCode));
    }

    /** Durable key of a subject: that of the first name in its chain of renames. */
    long id(String regionCode, String name) {
        String first = name;
        for (boolean renamed = true; renamed; ) {
            renamed = false;
            for (Succession succession : all) {
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

    List<StarRow> rows(Regions regions) {
        return all.stream()
                .map(succession -> row(
                        regions.byCode(succession.regionCode(), FILE), succession.predecessor(), succession.successor(),
                        succession.kind(), succession.effective(), id(succession.regionCode(), succession.predecessor()),
                        id(succession.regionCode(), succession.successor())))
                .toList();
    }

    /** @param before durable key of the predecessor, and {@code after} of the successor */
    static StarRow row(
            Region region, String predecessor, String successor, String kind, LocalDate effective, long before, long after) {
        return StarRow.of(SubjectSuccession.TABLE)
                .with("succession_key", Keys.of("succession", region.code(), predecessor, successor))
                .with("region_key", region.key())
                .with("predecessor_id", before)
                .with("successor_id", after)
                .with("kind", kind)
                .with("effective", effective)
                .build();
    }
}
