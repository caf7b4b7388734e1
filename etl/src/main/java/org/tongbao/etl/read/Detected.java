package org.tongbao.etl.read;

/**
 * What a file was found to be.
 *
 * @param weight bytes that its parser has to go through, unpacked
 */
record Detected(Form form, long weight) {}
