/**
 * Foreign SQL: what is not a single SELECT over the published tables is refused before the engine prepares it, and what
 * passes runs on a release that can only be read. It doesn't bound the memory or the time that a query takes.
 */
package org.tongbao.warehouse.gate;
