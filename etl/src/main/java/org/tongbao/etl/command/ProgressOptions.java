package org.tongbao.etl.command;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How whoever loads or undoes hears how it goes. */
final class ProgressOptions {

    enum Form { TEXT, JSON }

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = "--progress",
            paramLabel = "text|json",
            defaultValue = "text",
            description = {
                "进度怎样显示：text 给人看；json 给程序读，在标准输出上每行一个对象，event 说明是哪一种：",
                "step：step 是 look、start、read、write、derive、publish 之一，没有事可做的步骤不出现；",
                "progress：读完的 done、共有的 found、读出的 statements、矛盾 findings；",
                "document：outcome 是 loaded（有 path、hash、title、statements）、already_there（path、hash）、"
                        + "refused（path、reason、message）、undone 或（--dry-run）undoable（path、title）之一；",
                "summary：loaded、already_there、refused、undone 各几份，findings，release；",
                "cancelled、too_late：见 --attached。"
            })
    private Form form;

    @Option(
            names = "--attached",
            description = "与 --progress json 同用：标准输入结束就立即停止；读到一行 cancel，还没有写入就停止并退出 " + ProgressJson.CANCELLED
                    + "（event 为 cancelled），已经写入就做完（event 为 too_late）")
    private boolean attached;

    ShownProgress begin() {
        if (attached && form != Form.JSON) {
            throw new ParameterException(command.commandLine(), "--attached 要和 --progress json 同用");
        }
        return form == Form.TEXT
                ? new ProgressText(new ProgressLine(System.err, System.console() != null))
                : ProgressJson.begin(attached);
    }
}
