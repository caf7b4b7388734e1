package org.tongbao.api.subjects;

import java.time.LocalDate;
import java.util.List;

/**
 * One subject under its newest name.
 *
 * @param group the kind it is ranked within
 * @param parent that it belongs to now, as a department's task force; null where it has none
 * @param names it had, the newest first
 * @param successions renames, mergers and splits that it had part in, the newest first
 * @param parts that belong to it now
 * @param listings printed lists that it stood on, the newest first
 */
record Subject(String id, String name, String kind, String group, String region, Named parent, List<Name> names,
        List<Succession> successions, List<Named> parts, List<Listing> listings) {

    record Named(String id, String name) {}

    /** @param to null while it still is in force */
    record Name(String name, String kind, Named parent, LocalDate from, LocalDate to) {}

    /**
     * @param kind rename, merge, absorb or split
     * @param effective first day of the new order
     */
    record Succession(String kind, LocalDate effective, Named before, Named after) {}

    /**
     * @param key opens like a statement's
     * @param list its heading, as in 区直单位
     * @param bound what being listed says, as in {@code >=50}; null for honour boards and the like
     * @param unit of the bound
     * @param current whether no later vintage of the report is there
     */
    record Listing(String key, String list, String bound, String unit, String indicator, String indicatorName, String endMonth,
            String period, String title, String quote, boolean current) {}
}
