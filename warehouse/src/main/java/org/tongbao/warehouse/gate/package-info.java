/**
 * Lets one read-only question of a user's through to a release, and nothing else. It decides by DuckDB's own parse of the
 * text, before anything is prepared, and asks on a connection that can't reach files or change its settings.
 */
package org.tongbao.warehouse.gate;
