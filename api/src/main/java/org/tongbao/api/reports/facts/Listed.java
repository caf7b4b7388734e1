package org.tongbao.api.reports.facts;

import java.util.List;

/**
 * A printed list of subjects.
 *
 * @param heading as in 区直单位
 * @param indicator its name; empty where the list is of none
 * @param bound as in >=50; empty for honour boards and the like
 * @param unit of the bound
 */
public record Listed(String heading, String indicator, String bound, String unit, List<String> names, List<String> statements) {}
