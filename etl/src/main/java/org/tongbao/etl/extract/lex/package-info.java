/**
 * Characters to tokens: typesetting undone, numbers with their units, dates, and digits that are no figures. Knows no
 * name and no sentence.
 */
package org.tongbao.etl.extract.lex;
