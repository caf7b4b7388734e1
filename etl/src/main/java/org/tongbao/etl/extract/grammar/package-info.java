/**
 * What one clause says by itself: its figures, lists and noughts, each with the name of the rule that read it. What a
 * clause leaves out stays open; filling it in from the text before is inheritance's.
 */
package org.tongbao.etl.extract.grammar;
