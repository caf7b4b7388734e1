package org.tongbao.etl.command;

import java.util.List;
import org.tongbao.etl.load.LoadSummary;
import org.tongbao.etl.load.UndoSummary;
import org.tongbao.etl.load.UndoSummary.Undone;

/** For a person at a terminal. */
record ProgressText(ProgressLine line) implements ShownProgress {

    @Override
    public void update(long done, long found, long statements, long findings) {
        if (found > 0) {
            line.update(done, found, statements, findings);
        }
    }

    @Override
    public int end(LoadSummary summary, boolean quiet) {
        line.end();
        return SummaryLines.print(summary, quiet);
    }

    @Override
    public void end(UndoSummary summary) {
        line.end();
        SummaryLines.print(summary);
    }

    @Override
    public void preview(List<Undone> documents) {
        SummaryLines.preview(documents);
    }
}
