package org.tongbao.api.reports.text;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tongbao.api.reports.facts.Letter;

/** What stands above the text: document number and title. */
final class Heads {

    private static final Pattern SIGN = Pattern.compile("^([^〔\\[（(]{1,20})[〔\\[（(]");

    private Heads() {}

    /** The sign of the last bulletin, with year and number left blank. */
    static List<Run> documentNumber(Letter letter) {
        Matcher sign = SIGN.matcher(letter.documentNumber());
        return new Line().say(sign.find() ? sign.group(1) : "").gap("办公室填写年份和发文号").runs();
    }

    static List<String> title(String issuer, String rest) {
        return issuer.isEmpty() ? List.of(rest) : List.of(issuer, rest);
    }
}
