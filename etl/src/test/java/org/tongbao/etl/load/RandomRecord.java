package org.tongbao.etl.load;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.tongbao.etl.load.PrintedRecord.Bulletin;
import org.tongbao.etl.load.PrintedRecord.Indicator;
import org.tongbao.etl.load.PrintedRecord.Pace;
import org.tongbao.etl.load.PrintedRecord.Place;
import org.tongbao.etl.load.PrintedRecord.Unit;

/** A record made from a seed: each kind of thing that makes comparing hard comes up in it, more often than in life. */
final class RandomRecord {

    static final List<String> TOPICS = List.of("产业大招商", "项目建设");

    private static final List<Indicator> INDICATORS = List.of(
            new Indicator("funds_in_place", "亿元", 2),
            new Indicator("project_preparation", "个", 0),
            new Indicator("started_projects", "个", 0),
            new Indicator("new_statistical_projects", "个", 0),
            new Indicator("visitors", "万人次", 1));

    private final Random random;
    private final List<Place> places = new ArrayList<>();
    private final List<Unit> units = new ArrayList<>();
    private final List<PrintedRecord.Succession> successions = new ArrayList<>();
    private final List<Pace> paces = new ArrayList<>();
    private final List<Bulletin> bulletins = new ArrayList<>();

    private RandomRecord(long seed) {
        this.random = new Random(seed);
    }

    static PrintedRecord of(long seed) {
        return new RandomRecord(seed).make();
    }

    private PrintedRecord make() {
        YearMonth first = YearMonth.of(2020 + random.nextInt(2), 1);
        int years = 2 + random.nextInt(3);
        YearMonth last = first.plusYears(years - 1).withMonth(5 + random.nextInt(8));
        for (Place region : regions()) {
            RandomUnits made = new RandomUnits(random, region.code(), first, last);
            units.addAll(made.units());
            successions.addAll(made.successions());
            YearMonth start = random.nextInt(3) == 0 ? first.plusYears(1) : first;
            int topics = 1 + random.nextInt(2);
            paces(region.code(), topics, start.getYear(), last.getYear());
            bulletins.addAll(new RandomBulletins(random, region.code(), made.units(), INDICATORS, start, last, topics).all());
        }
        return new PrintedRecord(places, INDICATORS, units, successions, paces, bulletins);
    }

    /** @return those with bulletins: counties of two prefectures, one right below a province, and a prefecture itself */
    private List<Place> regions() {
        places.add(new Place("990000", "甲省", "province", null));
        places.add(new Place("980000", "乙省", "province", null));
        places.add(new Place("990100", "甲一市", "prefecture", "990000"));
        places.add(new Place("990200", "甲二市", "prefecture", "990000"));
        places.add(new Place("980100", "乙一市", "prefecture", "980000"));
        List<Place> counties = new ArrayList<>(List.of(
                new Place("990101", "甲一一县", "county", "990100"),
                new Place("990102", "甲一二县", "county", "990100"),
                new Place("990201", "甲二一区", "county", "990200"),
                new Place("980101", "乙一一县", "county", "980100"),
                new Place("989001", "乙直管县", "county", "980000")));
        while (counties.size() > 3 + random.nextInt(3)) {
            counties.remove(2 + random.nextInt(counties.size() - 2));
        }
        places.addAll(counties);
        List<Place> regions = new ArrayList<>(counties);
        if (random.nextBoolean()) {
            regions.add(places.get(2));
        }
        return regions;
    }

    private void paces(String region, int topics, int from, int to) {
        for (int year = from; year <= to; year++) {
            for (String topic : List.of("", TOPICS.get(0), TOPICS.get(1)).subList(0, topics + 1)) {
                for (int month = 1; month <= 12; month++) {
                    if (random.nextInt(4) == 0) {
                        BigDecimal pace = BigDecimal.valueOf(random.nextInt(1000), 2).add(BigDecimal.valueOf(8L * month - 4));
                        paces.add(new Pace(region, topic, year, month, pace.setScale(6, RoundingMode.UNNECESSARY)));
                    }
                }
            }
        }
    }

}
