package org.tongbao.etl.command;

import java.util.List;
import org.tongbao.etl.load.LoadProgress;
import org.tongbao.etl.load.LoadSummary;
import org.tongbao.etl.load.UndoSummary;
import org.tongbao.etl.load.UndoSummary.Undone;

/** Tells how a load or an undoing goes, and in the end what it came to. */
sealed interface ShownProgress extends LoadProgress permits ProgressText, ProgressJson {

    /**
     * @param quiet whether only refused documents are told
     * @return 1 if any was refused, else 0
     */
    int end(LoadSummary summary, boolean quiet);

    void end(UndoSummary summary);

    /** @param documents that would be undone */
    void preview(List<Undone> documents);
}
