/**
 * The whole answer to analysts' SQL as a file: csv, Excel, Parquet or Arrow. It is sent once it is complete, so that a part of
 * an answer is never taken for the whole.
 */
package org.tongbao.api.exports;
