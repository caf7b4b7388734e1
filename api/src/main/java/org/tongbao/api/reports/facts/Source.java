package org.tongbao.api.reports.facts;

/** Where a figure was printed: the report and the sentence or row. */
public record Source(String title, String documentNumber, String quote) {}
