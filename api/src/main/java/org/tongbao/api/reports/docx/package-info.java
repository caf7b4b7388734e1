/** Writes an outline as a Word file in the form of GB/T 9704-2012, with native charts and links from every figure to its source. What is said is decided in the outline. */
package org.tongbao.api.reports.docx;
