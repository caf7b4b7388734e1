package org.tongbao.etl.extract.inherit;

import java.util.regex.Pattern;
import org.tongbao.etl.extract.grammar.Clause;

/** Tells the rules by which units are marked (每少报1次扣2分) from what they did. The numbers in them are no figures. */
final class AssessmentRules {

    private static final Pattern OF_SENTENCE = Pattern.compile(
            "\\d(?:件|次|个|起|项|条|篇|天)的?扣[^,。;\\d]{0,8}\\d|每(?:件|次|个|起|项|条|篇)[计得记加]\\d|(?:^|[,;。])对?连续\\d次[^,。;]{2,14}的|\\d(?:条|次|件|篇)计\\d|每(?:有|出现|发生|增加|减少|迟报|少报|漏报|超)?\\d+(?:天|日|周|月|个月|项|次|起|件|条|篇|份|人)"
                    + "|每[^,。]{0,10}?\\d[^,。]{0,6}[扣减]|在[^,。]{0,8}考核中扣|[扣减]\\d[^,。]{0,6}分,?(?:最多|扣完|直至|封顶)"
                    + "|每[^,。]{1,14}?(?:扣|加\\d)|扣减|每[^,。;]{0,8}\\d[^,。;]{0,8},[^,。;\\d]{0,12}[扣减]\\D{0,2}\\d|发生\\d+起[^,。;\\d]{0,10}扣\\d|的,?(?:一次|每次|每[起件例])性?扣\\d|取消[^,。]{0,10}资格|评分(?:标准|办法|细则)|计分办法|满分\\d"
                    + "|对[^,。;]{2,16}的[^,。;]{0,6}扣\\d|凡[^。]{2,20}的,?[^。]{0,10}(?:扣|约谈|问责|通报)");
    /** Every wording of the above has one of these. */
    private static final String MARKS = "每扣取评计满凡连";
    /** Of one clause only, while the others colour their sentence. */
    private static final Pattern OF_CLAUSE = Pattern.compile("每(?:天|日|周|月|季度?|半月|年)(?:[^,。]{0,20}(?:不少于|不低于|至少)|(?:调度|开展|通报|召开|组织|督查|研究|报送|更新)[^,。]{0,4}\\d+(?:次|轮|期|条|篇))");

    private final String text;
    private int askedUntil = -1;
    private boolean ofSentence;

    /** @param text a paragraph's normal text */
    AssessmentRules(String text) {
        this.text = text;
    }

    /** @param start where the clause's sentence begins, and {@code end} where it ends */
    boolean cover(Clause clause, int start, int end) {
        if (end != askedUntil) {
            askedUntil = end;
            ofSentence = hasMark(start, end) && OF_SENTENCE.matcher(text).region(start, end).find();
        }
        return ofSentence || OF_CLAUSE.matcher(text).region(clause.start(), clause.end()).find();
    }

    private boolean hasMark(int start, int end) {
        for (int at = start; at < end; at++) {
            if (MARKS.indexOf(text.charAt(at)) >= 0) {
                return true;
            }
        }
        return false;
    }
}
