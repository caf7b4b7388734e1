/** Tables to observations: what each column counts by its headers, whom each row is about. Finds no tables; reading did. */
package org.tongbao.etl.extract.table;
