package org.tongbao.etl.sample;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A fictional district and its units. */
record District(String code, String name, List<Office> offices) {

    static final String CITY = "岚州市";
    static final List<String> TASK_FORCES = List.of("新型工业专班", "城乡建设专班", "现代农业专班", "文旅康养专班", "商贸服务专班");

    /** The units that something happens to, as {@link Plant} has it. */
    static final String SILENT = "高岭乡";
    static final String BLANK = "白塔镇";
    static final String FALLING = "石桥镇";
    static final String ADJUSTED = "云门镇";
    static final String MOVED = "区林草局";
    static final String CORRECTED = "区住房建设局";

    /** What some bulletins call units for short in their sentences: by full name. */
    static final Map<String, String> SHORT_NAMES =
            new TreeMap<>(Map.of("区工业信息局", "区工信局", "区住房建设局", "区住建局", "区卫生健康局", "区卫健局"));

    private static final List<String> FIRST = List.of("青", "碧", "云", "松", "竹", "枫", "梧", "荷", "兰", "桂");
    private static final List<String> SECOND = List.of("岚", "溪", "麓", "汀", "陂", "岫", "泠", "湄", "渚");

    /**
     * A unit under one name.
     *
     * @param taskForce of a department, else null
     * @param from first day in force
     * @param to last day in force; null while it still is
     */
    record Office(String name, String kind, String taskForce, LocalDate from, LocalDate to) {
        boolean isInForce(YearMonth month) {
            LocalDate day = month.atEndOfMonth();
            return !day.isBefore(from) && (to == null || !day.isAfter(to));
        }

        boolean isTownship() {
            return taskForce == null;
        }
    }

    static District of(int number, int firstYear) {
        String name = FIRST.get(number % FIRST.size()) + SECOND.get(number / FIRST.size() % SECOND.size())
                + (number >= FIRST.size() * SECOND.size() ? FIRST.get(number / (FIRST.size() * SECOND.size())) : "");
        LocalDate always = LocalDate.of(2000, 1, 1);
        LocalDate merged = LocalDate.of(firstYear + 2, 1, 1);
        LocalDate renamed = LocalDate.of(firstYear + 2, 6, 1);
        List<Office> offices = new ArrayList<>();
        department(offices, 0, always, null, "区工业信息局", "区科技局", name + "经济开发区");
        department(offices, 1, always, null, "区住房建设局", "区自然资源局", name + "城投公司");
        department(offices, 2, always, null, "区农业农村局", "区林草局", "区水利局");
        department(offices, 2, always, renamed.minusDays(1), "区扶贫办");
        department(offices, 2, renamed, null, "区乡村振兴局");
        department(offices, 3, always, null, "区文化旅游局", "区卫生健康局");
        department(offices, 4, always, merged.minusDays(1), "区商务局", "区粮食局");
        department(offices, 4, merged, null, "区商务和粮食局");
        department(offices, 4, always, null, "区市场监管局", "区总工会");
        for (String township : List.of("云门镇", "石桥镇", "柳湾镇", "白塔镇", "南津镇", "双溪镇", "松坪乡", "桃源乡", "高岭乡", "茶亭乡")) {
            offices.add(new Office(township, "township", null, always, null));
        }
        offices.add(new Office("城东街道", "subdistrict", null, always, null));
        offices.add(new Office("河西街道", "subdistrict", null, always, null));
        return new District(Integer.toString(990101 + number), name + "区", List.copyOf(offices));
    }

    private static void department(List<Office> offices, int taskForce, LocalDate from, LocalDate to, String... names) {
        for (String name : names) {
            String kind = name.endsWith("公司") ? "company" : name.endsWith("开发区") ? "zone" : "department";
            offices.add(new Office(name, kind, TASK_FORCES.get(taskForce), from, to));
        }
    }

    String shortName() {
        return name.substring(0, name.length() - 1);
    }
}
