package org.tongbao.warehouse.semantic;

/** By one column of the answer; rows without a value come last. */
public record Order(String column, boolean descending) {}
