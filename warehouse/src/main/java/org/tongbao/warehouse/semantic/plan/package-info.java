/**
 * From a checked query to one SQL statement: named steps, a file each, whose comment shows a small table before and after.
 * It decides nothing about what may be asked.
 */
package org.tongbao.warehouse.semantic.plan;
