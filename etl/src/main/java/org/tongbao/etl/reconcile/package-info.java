/**
 * Facts to findings: one rule a file, each with rounding in mind.
 * It changes no figure.
 */
package org.tongbao.etl.reconcile;
