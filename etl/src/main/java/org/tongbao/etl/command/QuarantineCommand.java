package org.tongbao.etl.command;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.tongbao.etl.load.LoadJob;
import org.tongbao.etl.load.LoadSummary;
import org.tongbao.etl.load.Quarantine;
import org.tongbao.etl.load.Quarantined;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Lists what loads refused, loads it again, or removes it. */
@Command(name = "quarantine", description = "列出没能载入的文件；重试或删除它们", mixinStandardHelpOptions = true)
final class QuarantineCommand implements Callable<Integer> {

    private static final int SHOWN = 12;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.systemDefault());

    @ParentCommand
    private Tongbao shared;

    @Override
    public Integer call() {
        PrintStream out = out();
        List<Quarantined> documents = new Quarantine(shared.data).list();
        for (Quarantined document : documents) {
            out.println(line(document));
        }
        out.println(documents.isEmpty() ? "隔离区是空的。" : "隔离区有 " + documents.size() + " 份文件。");
        return 0;
    }

    @Command(name = "retry", description = "再次载入，成功的离开隔离区；不写指纹就重试全部", mixinStandardHelpOptions = true)
    int retry(@Parameters(paramLabel = "HASH", arity = "0..*", description = "指纹，写开头几位即可") List<String> hashes) {
        Quarantine quarantine = new Quarantine(shared.data);
        List<Quarantined> documents = hashes == null || hashes.isEmpty() ? quarantine.list() : chosen(quarantine.list(), hashes);
        if (documents.isEmpty()) {
            out().println("隔离区是空的。");
            return 0;
        }
        ProgressLine progress = new ProgressLine(System.err, System.console() != null);
        LoadSummary summary = new LoadJob().retry(shared.data, documents, progress);
        progress.end();
        return SummaryLines.print(summary, false);
    }

    @Command(name = "discard", description = "从隔离区删除，连同保存的原件", mixinStandardHelpOptions = true)
    int discard(@Parameters(paramLabel = "HASH", arity = "1..*", description = "指纹，写开头几位即可") List<String> hashes) {
        Quarantine quarantine = new Quarantine(shared.data);
        List<Quarantined> documents = chosen(quarantine.list(), hashes);
        quarantine.discard(documents);
        documents.forEach(document -> out().println("已删除  " + document.hash().substring(0, SHOWN) + "  " + document.path()));
        return 0;
    }

    private static String line(Quarantined document) {
        return document.hash().substring(0, SHOWN) + "  " + MINUTE.format(document.time()) + "  " + document.reason().name()
                + "（" + document.reason().chinese() + "）  " + document.path() + "  " + document.message();
    }

    private static List<Quarantined> chosen(List<Quarantined> documents, List<String> hashes) {
        Set<Quarantined> chosen = new LinkedHashSet<>();
        for (String hash : hashes) {
            List<Quarantined> fitting = documents.stream().filter(document -> document.hash().startsWith(hash)).toList();
            if (hash.isBlank() || fitting.size() != 1) {
                throw new CommandFailure(fitting.isEmpty()
                        ? "隔离区里没有指纹以“" + hash + "”开头的文件。请用 ./tongbao quarantine 查看"
                        : "指纹以“" + hash + "”开头的文件有 " + fitting.size() + " 份。请多写几位");
            }
            chosen.add(fitting.get(0));
        }
        return List.copyOf(chosen);
    }

    private static PrintStream out() {
        return new PrintStream(System.out, true, StandardCharsets.UTF_8);
    }
}
