/**
 * Releases: one consistent set of table snapshots as one read-only DuckDB file, published by a single atomic step,
 * verified and opened. Nothing here answers queries or changes a table.
 */
package org.tongbao.warehouse.release;
