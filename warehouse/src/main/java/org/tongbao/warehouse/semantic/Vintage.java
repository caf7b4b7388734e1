package org.tongbao.warehouse.semantic;

import java.time.LocalDate;

/** Which issue of each bulletin is believed. */
public sealed interface Vintage {

    /** The one in force. */
    record Latest() implements Vintage {}

    /** The first. */
    record AsFirstReported() implements Vintage {}

    /** The one that was in force on a day; what was issued later isn't there. */
    record AsOf(LocalDate day) implements Vintage {}
}
