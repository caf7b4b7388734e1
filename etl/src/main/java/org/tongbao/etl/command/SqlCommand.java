package org.tongbao.etl.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Asks the published release. */
@Command(name = "sql", description = "向已发布的数据问一条只读的 SELECT", mixinStandardHelpOptions = true)
final class SqlCommand implements Callable<Integer> {

    @ParentCommand
    private Tongbao shared;

    @Parameters(paramLabel = "SELECT", description = "一条 SELECT")
    private String sql;

    @Option(names = "--format", paramLabel = "table|csv|json", defaultValue = "table", description = "结果的样式：table、csv 或 json")
    private ResultFormat format;

    @Override
    public Integer call() {
        PublishedAnswer.print(shared.data, sql, format);
        return 0;
    }
}
