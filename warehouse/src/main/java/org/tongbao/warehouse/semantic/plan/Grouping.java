package org.tongbao.warehouse.semantic.plan;

import java.util.ArrayList;
import java.util.List;
import org.tongbao.warehouse.semantic.BoundQuery;
import org.tongbao.warehouse.semantic.Dimension;

/**
 * What a row of the answer is about. Kind and category are always part of it, so that no sum can mix them. A region tells the
 * divisions above it; a prefecture's province is told beside it, for what lies right below a province has no prefecture.
 *
 * @param columns of a row, but for metric and month
 * @param identity those that tell rows of a month apart
 * @param peers those within which ranks are counted
 * @param needsRegion whether a column is one of semantic.region
 */
record Grouping(List<String> columns, List<String> identity, List<String> peers, boolean needsRegion) {

    static Grouping of(BoundQuery query) {
        List<String> columns = new ArrayList<>();
        List<String> peers = new ArrayList<>(List.of("kind", "category"));
        boolean withinRegion = query.groupsBy(Dimension.SUBJECT) || query.groupsBy(Dimension.PARENT);
        boolean needsRegion = false;
        if (!query.groupsBy(Dimension.REGION)) {
            columns.add("province_code");
            if (query.groupsBy(Dimension.PREFECTURE)) {
                columns.add("prefecture_code");
            }
            needsRegion = true;
        }
        if (query.groupsBy(Dimension.REGION)) {
            columns.add("region_code");
            if (withinRegion) {
                peers.add("region_code");
            } else if (query.ranks()) {
                columns.add("level");
                peers.add("level");
                needsRegion = true;
            }
        } else if (withinRegion) {
            peers.addAll(columns);
        }
        columns.add("kind");
        columns.add("category");
        if (query.groupsBy(Dimension.SUBJECT)) {
            columns.add("subject_id");
        }
        List<String> identity = new ArrayList<>(columns);
        if (query.groupsBy(Dimension.PARENT) || query.groupsBy(Dimension.SUBJECT) && query.where().containsKey(Dimension.PARENT)) {
            columns.add("parent_id");
        }
        if (query.groupsBy(Dimension.PARENT) && !query.groupsBy(Dimension.SUBJECT)) {
            identity.add("parent_id");
        }
        return new Grouping(List.copyOf(columns), List.copyOf(identity), List.copyOf(peers), needsRegion);
    }

    /** Whether counties are added up to a wider division, of which only counties are part. */
    boolean addsUpRegions() {
        return !columns.contains("region_code");
    }

    String list(String table) {
        return String.join(", ", columns.stream().map(column -> table + column).toList());
    }

    /** Whether a row of one table is about the same thing as a row of the other. */
    String same(String left, String right) {
        return equal(identity, left, right);
    }

    boolean has(String column) {
        return columns.contains(column);
    }

    static String equal(List<String> columns, String left, String right) {
        return String.join(
                " AND ",
                columns.stream().map(column -> left + "." + column + " IS NOT DISTINCT FROM " + right + "." + column).toList());
    }
}
