package org.tongbao.etl.extract.names;

import java.util.Optional;
import java.util.regex.Pattern;
import org.tongbao.etl.extract.observation.Measure;

/** Tells from the words before a figure what it counts. */
public final class Indicators {

    private static final Pattern DECORATION = Pattern.compile(
            "(?:去年|上年)同期|上月|截[止至].*?(?:底|末|日|份|月)|^(?:,|、|的|其中|但|目前|已|累计|共|并|且|现|新(?!增|建|开|签|引)|约|仅|只|全年|年度|当月|本月|同时|该|为|有|由|从|仍|尚|还|另|以[上下内]、|力争|确保|务必)+"
                    + "|(?:要求|应|计划|目标|力争|确保)?(?:完成|实现|达到|达成|(?<!下)达)|目标任务数?|任务数|目标数|任务|目标|完成率|占|全年|年度|累计|同比|环比|增长|下降"
                    + "|^(?:底|末)?前(?=应|要|须|完成|实现)|^应|的$|率$|数$|为$|约$|共$|达$|:$");

    /** What grows by so much is named before it: 民间投资增长5.6%. */
    private static final Pattern GROWS = Pattern.compile("(?:资金|投资|收入|产值|增加值|总额|总量|支出|贷款|存款|余额|产量|税|消费|用电量|零售额|销售额|营业额|面积)$");
    private static final Pattern COMPARES = Pattern.compile("[较比与占]|高于|低于|分别");

    private final Lexicon lexicon;

    public Indicators(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    public Optional<String> mentioned(String words) {
        return lexicon.indicatorIn(words).filter(mention -> !isDenied(words, mention.start())).map(Lexicon.Mention::canonical);
    }

    /** 未开工项目 are none of those begun. */
    private static boolean isDenied(String words, int at) {
        return at > 0 && words.charAt(at - 1) == '未';
    }

    /**
     * The canonical name where the words hold a known one, else what remains of them without the words of reporting;
     * empty where nothing remains, as in 完成率, so that the figure is of the same indicator as the one before.
     */
    public Optional<String> named(String label, Measure measure) {
        Optional<String> known = mentioned(label);
        if (known.isPresent()) {
            return known;
        }
        if (measure == Measure.RANK || measure == Measure.SHARE && label.startsWith("占")) {
            return Optional.empty();
        }
        if (measure == Measure.RATE || measure == Measure.GROWTH || measure == Measure.GAP) {
            String rest = strip(label);
            boolean grows = measure == Measure.GROWTH && GROWS.matcher(rest).find() && !COMPARES.matcher(rest).find();
            return rest.length() >= 2 && (label.endsWith("率") || grows) ? Optional.of(rest) : Optional.empty();
        }
        String rest = strip(label);
        return rest.length() >= 2 && rest.length() <= 30 ? Optional.of(rest) : Optional.empty();
    }

    /** What a figure inside quotation marks counts, as in “4起营商环境典型问题”. */
    public String quoted(String trailing) {
        int end = trailing.indexOf('”');
        String name = end > 0 ? trailing.substring(0, end) : trailing;
        return name.isEmpty() ? "引文" : name;
    }

    public Optional<String> unitOf(String indicator) {
        return lexicon.unitOf(indicator);
    }

    private static String strip(String label) {
        String rest = label;
        for (String before = ""; !before.equals(rest); ) {
            before = rest;
            rest = DECORATION.matcher(rest).replaceAll("");
        }
        return rest;
    }
}
