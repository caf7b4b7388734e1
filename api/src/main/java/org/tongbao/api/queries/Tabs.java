package org.tongbao.api.queries;

import java.util.List;

/** @param active the id of the one in front; null if there is none */
record Tabs(List<Tab> tabs, String active) {

    record Tab(String id, String title, String sql) {}
}
