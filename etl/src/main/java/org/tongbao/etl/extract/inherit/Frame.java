package org.tongbao.etl.extract.inherit;

import org.tongbao.etl.extract.names.Subject;
import org.tongbao.etl.extract.observation.Period;

/** What holds at a point of the text for whatever a clause leaves out. */
final class Frame {

    Subject subject;
    String indicator;
    String unit;
    String group;
    /** What the last list was of; counts after it are of the same. */
    String listed;
    /** Null where the document's own months hold. */
    Period period;

    Frame(Subject subject) {
        this.subject = subject;
        this.indicator = "";
        this.unit = "";
        this.group = "";
        this.listed = "";
    }

    Frame copy() {
        Frame copy = new Frame(subject);
        copy.indicator = indicator;
        copy.unit = unit;
        copy.group = group;
        copy.listed = listed;
        copy.period = period;
        return copy;
    }
}
