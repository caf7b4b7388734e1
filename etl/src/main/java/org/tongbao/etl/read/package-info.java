/**
 * Bytes to document: every form a bulletin comes in becomes one text with its tables marked in it.
 * It doesn't know what a bulletin says.
 */
package org.tongbao.etl.read;
