/**
 * The star schema: every table with its grain, and every column with its type and meaning, stated once.
 * DDL, Iceberg schemas and documentation are derived from here; nothing here reads or writes data.
 */
package org.tongbao.warehouse.star;
