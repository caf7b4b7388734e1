/**
 * The report in words, tables and charts, independent of any file format: an outline of blocks, written from the facts by rules,
 * a file each. Every number in it is a figure that knows its statements.
 */
package org.tongbao.api.reports.text;
