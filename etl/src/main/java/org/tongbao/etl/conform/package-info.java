/**
 * Observations to rows of the star: names, periods, units and indicators become keys, by the reference data.
 * It looks at one document at a time and judges nothing.
 */
package org.tongbao.etl.conform;
