/** Office's own charts, drawn alike in Word and Excel files. The figures they show are given by whoever writes the file. */
package org.tongbao.api.reports.charts;
