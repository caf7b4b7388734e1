package org.tongbao.etl.extract.observation;

/** Where in the document's tables a figure stands, each counted from 1. */
public record CellAddress(int table, int row, int column) {}
