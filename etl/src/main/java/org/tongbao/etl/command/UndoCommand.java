package org.tongbao.etl.command;

import java.util.concurrent.Callable;
import org.tongbao.etl.load.UndoJob;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Undoes the last load. */
@Command(name = "undo", description = "撤销最近一次载入；那次载入的通报原件仍保存，可以重新载入", mixinStandardHelpOptions = true)
final class UndoCommand implements Callable<Integer> {

    @ParentCommand
    private Tongbao shared;

    @Mixin
    private ProgressOptions progress;

    @Option(names = "--dry-run", description = "只说会撤销哪些通报，不撤销")
    private boolean dryRun;

    @Override
    public Integer call() {
        ShownProgress shown = progress.begin();
        if (dryRun) {
            shown.preview(new UndoJob().preview(shared.data));
            return 0;
        }
        shown.end(new UndoJob().run(shared.data, shown));
        return 0;
    }
}
