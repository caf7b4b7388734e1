/**
 * Writes an outline as an Excel workbook: tables with live formulas where a value follows from the cells beside it, native
 * charts, and a sheet of sources. Exports of analysts' own queries are written elsewhere.
 */
package org.tongbao.api.reports.xlsx;
