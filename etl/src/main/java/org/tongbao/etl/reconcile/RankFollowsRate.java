package org.tongbao.etl.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** In a table that ranks, a better rank has no lower rate; or, where rates don't explain the ranks, no lower actual. */
final class RankFollowsRate implements Rule {

    private record Ranked(Figure rank, Figure by) {}

    @Override
    public List<Finding> check(History history) {
        List<Finding> findings = new ArrayList<>();
        for (Bulletin bulletin : history.bulletins()) {
            Map<List<Object>, List<Figure>> columns = bulletin.plain(f -> f.is("rank") && f.table() != null).stream()
                    .collect(Collectors.groupingBy(f -> List.of(f.table(), f.indicator())));
            columns.values().forEach(ranks -> check(bulletin, ranks, findings));
        }
        return findings;
    }

    private static void check(Bulletin bulletin, List<Figure> ranks, List<Finding> findings) {
        List<Ranked[]> byRate = reversed(ranked(bulletin, ranks, "rate"));
        List<Ranked> byActual = ranked(bulletin, ranks, "actual");
        boolean explainedByActual = byActual.size() > 1 && reversed(byActual).isEmpty();
        if (byRate.isEmpty() || explainedByActual) {
            return;
        }
        Ranked[] worst = byRate.get(0);
        findings.add(new Finding(
                "rank_mismatch", Finding.Severity.MEDIUM, bulletin, worst[0].rank().subject(), worst[0].rank().indicator(),
                "第 " + worst[0].rank().table() + " 张表的排名与完成率不符："
                        + worst[0].rank().who().name() + "排在" + worst[1].rank().who().name() + "之前而完成率较低",
                byRate.stream()
                        .map(pair -> shown(pair[0]) + " 在 " + shown(pair[1]) + " 之前")
                        .collect(Collectors.joining("；")),
                byRate.stream().map(pair -> pair[0].rank().key()).distinct().toList(),
                byRate.stream().map(pair -> pair[1].rank().key()).distinct().toList()));
    }

    private static String shown(Ranked ranked) {
        return ranked.rank().who().name() + "第" + ranked.rank().printed() + "（" + ranked.by().printed() + "）";
    }

    private static List<Ranked> ranked(Bulletin bulletin, List<Figure> ranks, String measure) {
        List<Ranked> ranked = new ArrayList<>();
        for (Figure rank : ranks) {
            Optional<Figure> by = bulletin.plain(f -> f.is(measure) && Objects.equals(f.table(), rank.table())
                            && Objects.equals(f.row(), rank.row()) && f.indicator() == rank.indicator())
                    .stream()
                    .findFirst();
            by.ifPresent(figure -> ranked.add(new Ranked(rank, figure)));
        }
        return ranked;
    }

    /** Pairs of which the better placed has the lower figure beyond doubt. */
    private static List<Ranked[]> reversed(List<Ranked> rows) {
        List<Ranked[]> pairs = new ArrayList<>();
        for (Ranked a : rows) {
            for (Ranked b : rows) {
                boolean better = a.rank().value().compareTo(b.rank().value()) < 0;
                if (better && a.by().interval().isBelow(b.by().interval())) {
                    pairs.add(new Ranked[] {a, b});
                }
            }
        }
        return pairs;
    }
}
