package org.tongbao.etl.reconcile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A unit listed as having done half its target or more has such a rate in the attached table; so for the other lists. */
final class ListsAgreeWithTable implements Rule {

    private static final Pattern BOUND = Pattern.compile("(>=|<|==|>)(\\d+(?:\\.\\d+)?)");

    @Override
    public List<Finding> check(History history) {
        List<Finding> findings = new ArrayList<>();
        for (Bulletin bulletin : history.bulletins()) {
            for (Bulletin.Member member : bulletin.members()) {
                if (member.bound() != null) {
                    check(bulletin, member, findings);
                }
            }
        }
        return findings;
    }

    private static void check(Bulletin bulletin, Bulletin.Member member, List<Finding> findings) {
        Matcher bound = BOUND.matcher(member.bound());
        if (!bound.matches()) {
            return;
        }
        BigDecimal limit = new BigDecimal(bound.group(2));
        String measure = limit.signum() == 0 ? "actual" : "rate";
        Optional<Figure> figure = bulletin.plain(
                        f -> f.table() != null && f.is(measure) && f.subject() == member.subject() && f.indicator() == member.indicator())
                .stream()
                .findFirst();
        if (figure.isPresent() && !canHold(bound.group(1), limit, figure.get().interval())) {
            findings.add(new Finding(
                    "list_conflict", Finding.Severity.HIGH, bulletin, member.subject(), member.indicator(),
                    member.who().name() + "列在“" + Wording.bound(member.bound()) + "”的名单里，附表中却是 " + figure.get().printed(),
                    figure.get().printed() + " 不满足 " + member.bound(), List.of(member.key()), List.of(figure.get().key())));
        }
    }

    private static boolean canHold(String comparison, BigDecimal limit, Interval value) {
        return switch (comparison) {
            case ">=" -> value.high().compareTo(limit) >= 0;
            case "<" -> value.low().compareTo(limit) < 0;
            case ">" -> value.high().compareTo(limit) > 0;
            default -> value.low().compareTo(limit) <= 0 && value.high().compareTo(limit) >= 0;
        };
    }
}
