/**
 * DuckDB over the published release: pooled connections that keep their prepared statements, and the change to a newer
 * release while requests run. It takes trusted SQL only and knows no question.
 */
package org.tongbao.warehouse.engine;
