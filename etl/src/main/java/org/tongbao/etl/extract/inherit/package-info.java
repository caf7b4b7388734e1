/**
 * What a clause leaves out: the subject from its sentence, paragraph or heading, the indicator and the unit from the
 * figure before, the months from the sentence or the title. Reads no words itself; the grammar has read them.
 */
package org.tongbao.etl.extract.inherit;
