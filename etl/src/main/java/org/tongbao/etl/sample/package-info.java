/**
 * Writes the fictional sample bulletins, their reference data and the record of their truth.
 * Nothing else in the product knows about it.
 */
package org.tongbao.etl.sample;
