package org.tongbao.etl.command;

import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** What all commands share. */
@Command(
        name = "tongbao",
        description = "把通报读进数据库，每个数字都能翻到印它的那句话。",
        subcommands = {
            LoadCommand.class, UndoCommand.class, QuarantineCommand.class, ExtractCommand.class, SqlCommand.class, FindingsCommand.class,
            NamesCommand.class, SampleCommand.class
        },
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true)
final class Tongbao {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            defaultValue = "${env:TONGBAO_DATA:-data}",
            description = "数据文件夹，默认 ./data，也可用环境变量 TONGBAO_DATA 指定")
    Path data;
}
