/**
 * The door for analysts' own tools: Arrow Flight SQL, over the same gate, workers and limits as {@link org.tongbao.api.sql}.
 * Rows pass through as the worker wrote them, as fast as the client takes them.
 */
package org.tongbao.api.flight;
