package org.tongbao.api.reports.facts;

/** A category of the whole, as 第一产业. */
public record Slice(String name, Figure value, Figure growth, Figure share) {}
