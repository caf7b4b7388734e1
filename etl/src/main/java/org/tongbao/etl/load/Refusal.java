package org.tongbao.etl.load;

import java.io.Serializable;
import org.tongbao.etl.read.Reason;
import org.tongbao.etl.read.UnreadableDocument;

/** @param message in Chinese: what is wrong, and what would help */
record Refusal(Reason reason, String message) implements Serializable {

    static Refusal of(UnreadableDocument document) {
        return new Refusal(document.reason(), document.getMessage());
    }
}
