package org.tongbao.api.reports.text;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tongbao.api.reports.facts.Letter;

/** What stands above the text: document number and title. */
final class Heads {

    private static final Pattern SIGN = Pattern.compile("^([^〔\\[（(]{1,20})[〔\\[（(]");

    private static final Pattern TOPIC = Pattern.compile("[\\p{IsHan}、]{2,20}(?<!通报|公示|情况|简报)");

    private Heads() {}

    /** What the bulletins are about; empty where a whole title stands in its place. */
    static String topic(Letter letter) {
        return TOPIC.matcher(letter.topic()).matches() ? letter.topic() : "";
    }

    /** The sign of the last bulletin, with year and number left blank. */
    static List<Run> documentNumber(Letter letter) {
        Matcher sign = SIGN.matcher(letter.documentNumber());
        return new Line().say(sign.find() ? sign.group(1) : "").gap("办公室填写年份和发文号").runs();
    }

    static List<String> title(String issuer, String rest) {
        return issuer.isEmpty() ? List.of(rest) : List.of(issuer, rest);
    }
}
