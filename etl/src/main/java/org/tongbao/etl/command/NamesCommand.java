package org.tongbao.etl.command;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.tongbao.etl.conform.NameDecision;
import org.tongbao.etl.conform.NameDecision.What;
import org.tongbao.etl.conform.NameDecisions;
import org.tongbao.etl.conform.Reference;
import org.tongbao.etl.extract.observation.SubjectKind;
import org.tongbao.etl.load.NamesJob;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Lists the names that no catalogue has, and keeps what the operator decides of them. */
@Command(name = "names", description = "列出库里没有登记的单位和指标，登记它们，或对应到已登记的", mixinStandardHelpOptions = true)
final class NamesCommand implements Callable<Integer> {

    private static final String REGION = "行政区划代码，六位数字；同一个名称在几个地方都有时要写明";

    @ParentCommand
    private Tongbao shared;

    @Spec
    private CommandSpec spec;

    @Option(names = "--region", paramLabel = "CODE", description = "只列这个行政区划代码的单位")
    private String region;

    @Option(names = "--kind", paramLabel = "KIND", description = "只列这一类单位，如 department、township、company")
    private SubjectKind kind;

    @Override
    public Integer call() {
        List<UncataloguedName> subjects = UncataloguedName.subjects(shared.data).stream()
                .filter(name -> region == null || name.regionCode().equals(region(region)))
                .filter(name -> kind == null || name.kind().equals(kind.code()))
                .toList();
        List<UncataloguedName> indicators = kind == null ? UncataloguedName.indicators(shared.data) : List.of();
        Reference reference = Reference.load(shared.data);
        PrintStream out = out();
        subjects.forEach(name -> out.println("单位  " + name.regionCode() + " " + name.region() + "  “" + name.name() + "”（" + name.kind() + "）"
                + shown(name, reference.likelySubject(name.regionCode(), name.name()))));
        indicators.forEach(name -> out.println("指标  “" + name.name() + "”（" + (name.kind().isEmpty() ? "无单位" : name.kind()) + "）  "
                + name.regionCode() + " " + name.region() + shown(name, reference.likelyIndicator(name.name()))));
        out.println(subjects.isEmpty() && indicators.isEmpty()
                ? "没有未登记的名称。"
                : "未登记的单位 " + subjects.size() + " 个，指标 " + indicators.size() + " 个。"
                        + "对应到已登记的：./tongbao names map '名称' '已登记的名称'；就按这个名称登记：./tongbao names add '名称'");
        return 0;
    }

    private static String shown(UncataloguedName name, Optional<String> candidate) {
        return "  " + name.times() + " 处  首见 " + name.source() + "：“" + name.quote() + "”"
                + candidate.map(other -> "  可能是：" + other).orElse("");
    }

    @Command(name = "map", description = "把一个未登记的名称对应到已登记的单位；加 --indicator 则是指标", mixinStandardHelpOptions = true)
    int map(
            @Parameters(paramLabel = "NAME", description = "未登记的名称") String name,
            @Parameters(paramLabel = "CATALOGUED", description = "已登记的名称") String catalogued,
            @Option(names = "--region", paramLabel = "CODE", description = REGION) String code,
            @Option(names = "--indicator", description = "是指标的名称") boolean isIndicator) {
        String region = region(code);
        Reference reference = Reference.load(shared.data);
        if (isIndicator) {
            UncataloguedName known = known(What.INDICATOR, name, null);
            String target = reference.cataloguedIndicator(catalogued).orElseThrow(() -> new CommandFailure(
                    "没有登记过指标“" + catalogued + "”。请核对名称，或先用 ./tongbao names add '" + catalogued + "' --indicator 登记"));
            return take(NameDecision.indicator(known.name(), target), "指标“" + name + "”对应到“" + target + "”");
        }
        UncataloguedName known = known(What.SUBJECT, name, region);
        String target = reference.cataloguedSubject(known.regionCode(), catalogued).orElseThrow(() -> new CommandFailure(
                known.region() + "没有登记过单位“" + catalogued + "”。请核对名称，或先用 ./tongbao names add '" + catalogued + "' --region "
                        + known.regionCode() + " --kind department 登记"));
        return take(
                NameDecision.subject(known.regionCode(), known.name(), target),
                known.region() + "的“" + known.name() + "”对应到“" + target + "”");
    }

    @Command(name = "add", description = "把一个名称就按它自己登记为单位；加 --indicator 则是指标", mixinStandardHelpOptions = true)
    int add(
            @Parameters(paramLabel = "NAME", description = "要登记的名称；库里还没有出现过的单位要写明 --region 和 --kind") String name,
            @Option(names = "--region", paramLabel = "CODE", description = REGION) String code,
            @Option(names = "--kind", paramLabel = "KIND", description = "单位的类别，如 department、township、company") SubjectKind as,
            @Option(names = "--unit", paramLabel = "UNIT", description = "指标的标准单位，如 亿元") String unit,
            @Option(names = "--indicator", description = "是指标的名称") boolean isIndicator) {
        String region = region(code);
        Reference reference = Reference.load(shared.data);
        if (isIndicator) {
            if (reference.cataloguedIndicator(name).isPresent()) {
                throw new CommandFailure("指标“" + name + "”已经登记过了");
            }
            String standard = unit != null ? unit : known(What.INDICATOR, name, null).kind();
            return take(NameDecision.newIndicator(name, standard), "指标“" + name + "”已登记");
        }
        if (region != null && as != null) {
            return add(reference, region, name, as.code());
        }
        UncataloguedName known = known(What.SUBJECT, name, region);
        return add(reference, known.regionCode(), known.name(), as != null ? as.code() : known.kind());
    }

    private int add(Reference reference, String region, String name, String as) {
        if (reference.cataloguedSubject(region, name).isPresent()) {
            throw new CommandFailure("地区 " + region + " 已经登记过单位“" + name + "”");
        }
        return take(NameDecision.newSubject(region, name, as), "单位“" + name + "”已登记");
    }

    @Command(name = "unmap", description = "撤回对一个名称的登记或对应", mixinStandardHelpOptions = true)
    int unmap(
            @Parameters(paramLabel = "NAME", description = "登记或对应过的名称") String name,
            @Option(names = "--region", paramLabel = "CODE", description = REGION) String code,
            @Option(names = "--indicator", description = "是指标的名称") boolean isIndicator) {
        String region = region(code);
        List<NameDecision> decided = NameDecisions.of(shared.data).all().stream()
                .filter(decision -> decision.name().equals(name) && (decision.what() == What.INDICATOR) == isIndicator)
                .filter(decision -> region == null || decision.regionCode().equals(region))
                .toList();
        if (decided.size() != 1) {
            throw new CommandFailure(decided.isEmpty()
                    ? "没有对“" + name + "”做过登记或对应。做过的在数据文件夹的 reference/names.csv 里"
                    : "“" + name + "”在几个地方都有：" + decided.stream().map(NameDecision::regionCode).collect(Collectors.joining("、")) + "。请用 --region 写明");
        }
        String release = new NamesJob().takeBack(shared.data, decided.get(0));
        out().println("已撤回对“" + name + "”的决定；数据版本 " + release);
        return 0;
    }

    private int take(NameDecision decision, String done) {
        String release = new NamesJob().take(shared.data, decision);
        out().println(done + "；没有重读文件；数据版本 " + release);
        return 0;
    }

    /** The one name that is meant. */
    private UncataloguedName known(What what, String name, String code) {
        List<UncataloguedName> all = what == What.SUBJECT ? UncataloguedName.subjects(shared.data) : UncataloguedName.indicators(shared.data);
        List<UncataloguedName> fitting = all.stream()
                .filter(known -> known.name().equals(name) && (code == null || known.regionCode().equals(code)))
                .toList();
        if (fitting.size() == 1) {
            return fitting.get(0);
        }
        throw new CommandFailure(fitting.isEmpty()
                ? (code == null ? "库里" : "地区 " + code + " ") + "没有未登记的" + (what == What.SUBJECT ? "单位" : "指标") + "“" + name
                        + "”。请用 ./tongbao names 查看，名称要一字不差"
                : "“" + name + "”在几个地方都有：" + fitting.stream().map(one -> one.regionCode() + " " + one.region()).collect(Collectors.joining("、"))
                        + "。请用 --region 写明");
    }

    private String region(String code) {
        if (code != null && !code.matches("[0-9]{6}")) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "行政区划代码应为六位数字，如 520502，不是“" + code + "”");
        }
        return code;
    }

    private static PrintStream out() {
        return new PrintStream(System.out, true, StandardCharsets.UTF_8);
    }
}
