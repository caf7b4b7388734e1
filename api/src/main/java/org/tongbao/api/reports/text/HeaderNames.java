package org.tongbao.api.reports.text;

import java.util.regex.Pattern;
import org.tongbao.api.reports.facts.Printed;

/** Which indicators that no catalogue has can be named in a table's header and told from the words of reporting around them. */
final class HeaderNames {

    private static final Pattern OPENS_WITH_REPORTING = Pattern.compile("[的其但目已共并且现新约仅只全当本同该为有由从仍尚还另以力确务底末前应表占].*");
    private static final Pattern ENDS_WITH_REPORTING = Pattern.compile(".*[的率数为约共达是]");
    private static final Pattern REPORTING = Pattern.compile(
            "完成|实现|达|目标|任务|计划|预算|占|全年|年度|累计|实际|同比|环比|增|降|截|率|进度|比重|分|排|名次|位次|同期|上月|本月|当月");
    private static final Pattern NAME = Pattern.compile("\\p{IsHan}{2,12}");

    private HeaderNames() {}

    static boolean has(Printed one) {
        String name = one.indicator();
        return one.isUnlisted() && NAME.matcher(name).matches() && !OPENS_WITH_REPORTING.matcher(name).matches()
                && !ENDS_WITH_REPORTING.matcher(name).matches() && !REPORTING.matcher(name).find();
    }
}
