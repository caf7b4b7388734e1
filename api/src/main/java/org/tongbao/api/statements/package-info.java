/** The place that a figure was printed: its document, with the sentence or row and the figure in it to be highlighted. */
package org.tongbao.api.statements;
