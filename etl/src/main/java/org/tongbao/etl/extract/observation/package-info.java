/**
 * What extraction gives: observations, and the account of every number in the document. Values only; nothing here reads
 * a text.
 */
package org.tongbao.etl.extract.observation;
