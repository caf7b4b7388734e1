/**
 * Writes an outline as PDF with fonts of our own embedded, so that it looks alike everywhere. Glyphs that they lack become a box and
 * a warning.
 */
package org.tongbao.api.reports.pdf;
