package org.tongbao.warehouse.semantic;

/** A name as users read it, in Chinese and in English. */
public record Label(String zh, String en) {}
