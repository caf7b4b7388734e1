/**
 * Questions in the semantic model's words, by address or by body, answered with the SQL that answered them. Analysts' own
 * SQL is not asked here.
 */
package org.tongbao.api.ask;
