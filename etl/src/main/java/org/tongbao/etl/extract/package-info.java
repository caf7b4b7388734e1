/**
 * Document to observations: what each sentence and table cell says, of whom, and where it is printed.
 * Plain Java without Spark; it names subjects and indicators as printed and gives nothing a key.
 */
package org.tongbao.etl.extract;
