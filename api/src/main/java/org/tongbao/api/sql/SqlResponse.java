package org.tongbao.api.sql;

import java.io.IOException;
import org.tongbao.api.problems.Problem;

/** An answer on its way to the client. */
interface SqlResponse extends SqlReceiver {

    SqlQuestion.Form form();

    /** Whether anything was sent, so that a problem can't be the answer any more. */
    boolean hasBegun();

    /** Null until it has begun. */
    String release();

    void end(SqlOutcome outcome) throws IOException;

    /** Ends an answer that has begun and can't be completed, in a way that the client can tell. */
    void breakOff(Problem problem) throws IOException;
}
