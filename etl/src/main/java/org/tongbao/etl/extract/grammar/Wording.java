package org.tongbao.etl.extract.grammar;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tongbao.etl.extract.lex.Expression;

/** The words that say what kind of figure follows or precedes them. */
public final class Wording {

    static final Pattern DEMAND = Pattern.compile("确保(?!了)|还[须需]|须(?:完成|组织|达到)|预期目标|主要目标(?:任务)?[:是为]|目标[是为]|至少(?=完成|新|签约|引进|开工|外出)|力争|务必|必须|(?<!累计|已|共|成功)争取(?=在|到|实现|完成|达到)|要达到|不低于|不少于|不得低于|不得少于|努力实现");
    private static final Pattern ZERO = Pattern.compile("(?:均|仍|依然|全部|都)?(?:为|是|报)零|为0(?![.\\d])|挂零|零完成|零进展|零报送|零上报|零录用|零采用|尚无完成|均为零");
    private static final Pattern EXCEEDED = Pattern.compile("超额完成|超过全年|已超额");
    private static final Pattern DONE = Pattern.compile("(?:已|均|全部|全面)(?:已)?完成(?:全年|年度)?(?:目标)?任务");
    private static final Pattern INCLUDED = Pattern.compile("(?:及|含|\\(含(?:本数)?\\))");
    private static final List<String> LESS = List.of("不足", "不到", "低于", "未达", "未达到", "小于", "少于", "未满", "未超过");
    private static final List<String> MORE = List.of("超过", "高于", "大于", "突破", "多于", "超出", "超", "过");
    private static final Pattern NOTHING = Pattern.compile("无隐患|未上报|未报送|未开展|未完成|未采用|未录用|没有报送|未开工|未外出|未到位|无进展|无到位|未签约");

    private static final Pattern VIEW = Expression.of("(?:从|按|分)\\p{IsHan}{2,8}(?:看|分|划分|统计)");

    private Wording() {}

    /** Whether words say no more than what the list after them is a list by, as 从投向看 and 按区域分 do. */
    public static boolean isView(String words) {
        return VIEW.matcher(words).matches();
    }

    static boolean isDemand(String words) {
        return DEMAND.matcher(words).find();
    }

    static boolean isZero(String words) {
        boolean possible = words.indexOf('零') >= 0 || words.indexOf('0') >= 0 || words.contains("尚无完成");
        return possible && ZERO.matcher(words).find();
    }

    static boolean isAtLeast(String trailing) {
        return trailing.startsWith("以上", afterIncluded(trailing));
    }

    static boolean isAtMost(String trailing) {
        int at = afterIncluded(trailing);
        return trailing.startsWith("以下", at) || trailing.startsWith("以内", at) || trailing.startsWith("之内", at);
    }

    /** Where the words behind 含 begin: 50%(含)以上. */
    private static int afterIncluded(String trailing) {
        if (trailing.isEmpty() || "及含(".indexOf(trailing.charAt(0)) < 0) {
            return 0;
        }
        Matcher included = INCLUDED.matcher(trailing);
        return included.lookingAt() ? included.end() : 0;
    }

    static boolean isLimit(String trailing) {
        return isAtLeast(trailing) || isAtMost(trailing);
    }

    static boolean isBelow(String label) {
        return !label.endsWith("不低于") && !label.endsWith("不少于") && LESS.stream().anyMatch(label::endsWith);
    }

    static boolean isAbove(String label) {
        return !label.endsWith("不高于") && MORE.stream().anyMatch(label::endsWith);
    }

    static String atLeast(BigDecimal value) {
        return ">=" + value.stripTrailingZeros().toPlainString();
    }

    static String below(BigDecimal value) {
        return "<" + value.stripTrailingZeros().toPlainString();
    }

    static String above(BigDecimal value) {
        return ">" + value.stripTrailingZeros().toPlainString();
    }

    /** What is said of the units that are counted: {@code ==0}, {@code >100}, {@code >=100}, {@code >0}; null if nothing known. */
    static String boundOf(String predicate) {
        return isZero(predicate) || NOTHING.matcher(predicate).find() ? "==0"
                : EXCEEDED.matcher(predicate).find() ? ">100"
                : DONE.matcher(predicate).find() ? ">=100"
                : predicate.contains("有到位资金") ? ">0"
                : null;
    }
}
