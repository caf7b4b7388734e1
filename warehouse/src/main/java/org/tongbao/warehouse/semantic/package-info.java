/**
 * What can be asked and how: the metrics and dimensions by name, a query in their words, and what a query may not ask. It
 * makes no SQL itself; that is planned in {@code plan}.
 */
package org.tongbao.warehouse.semantic;
