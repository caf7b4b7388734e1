package org.tongbao.etl.conform;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.tongbao.warehouse.star.Keys;
import org.tongbao.warehouse.star.PlanPace;
import org.tongbao.warehouse.star.StarRow;
import org.tongbao.warehouse.star.Type;

/** The paces that plans ask for where it is not month ÷ 12: of a region, a topic or all of them, a year and a month. */
final class Paces implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String FILE = "pace.csv";
    private static final BigDecimal MOST = BigDecimal.valueOf(1000);

    private record Pace(Region region, String topic, int year, int month, BigDecimal percent) implements Serializable {}

    private final List<Pace> paces;

    private Paces(List<Pace> paces) {
        this.paces = paces;
    }

    static Paces load(Path folder, Regions regions) {
        return new Paces(CsvTable.read(FILE, folder, "region_code", "topic", "year", "month", "pace").stream()
                .map(line -> pace(line, regions))
                .toList());
    }

    private static Pace pace(CSVRecord line, Regions regions) {
        try {
            Pace pace = new Pace(
                    regions.byCode(line.get("region_code"), FILE), line.get("topic"), Integer.parseInt(line.get("year")),
                    Integer.parseInt(line.get("month")), new BigDecimal(line.get("pace")).setScale(Type.SCALE, RoundingMode.HALF_UP));
            if (pace.month() >= 1 && pace.month() <= 12 && pace.percent().signum() >= 0 && pace.percent().compareTo(MOST) <= 0) {
                return pace;
            }
        } catch (NumberFormatException e) {
            throw new ReferenceException(wrong(line), e);
        }
        throw new ReferenceException(wrong(line));
    }

    private static String wrong(CSVRecord line) {
        return "参考数据 " + FILE + " 第 " + line.getRecordNumber() + " 行应写作 520502,产业大招商,2021,6,45 这样："
                + "地区代码、事项（可空）、年、月（1—12）、序时进度（%）";
    }

    List<StarRow> rows() {
        return paces.stream()
                .map(pace -> StarRow.of(PlanPace.TABLE)
                        .with("pace_key", Keys.of(
                                "pace", pace.region().code(), pace.topic(), Integer.toString(pace.year()),
                                Integer.toString(pace.month())))
                        .with("region_key", pace.region().key())
                        .with("topic", pace.topic())
                        .with("year", pace.year())
                        .with("month", pace.month())
                        .with("pace", pace.percent())
                        .build())
                .toList();
    }
}
