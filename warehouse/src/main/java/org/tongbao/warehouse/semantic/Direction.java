package org.tongbao.warehouse.semantic;

/** Which end of a ranking is the first. */
public enum Direction {
    /** More is better. */
    UP,
    /** Less is better. */
    DOWN
}
