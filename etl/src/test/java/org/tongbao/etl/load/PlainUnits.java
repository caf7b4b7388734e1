package org.tongbao.etl.load;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tongbao.etl.load.PrintedRecord.Succession;
import org.tongbao.etl.load.PrintedRecord.Unit;
import org.tongbao.etl.load.PrintedRecord.Version;

/** Units as answers tell them: by the newest name, of one of few kinds, with those that they took over. */
final class PlainUnits {

    private static final Map<String, String> KINDS = Map.of("company", "department", "zone", "department", "subdistrict", "township");

    private final Map<Long, Unit> units = new HashMap<>();
    private final List<Succession> successions;

    PlainUnits(PrintedRecord record) {
        record.units().forEach(unit -> units.put(unit.id(), unit));
        successions = record.successions();
    }

    String name(Long unit) {
        return unit == null ? null : units.get(unit).newest().name();
    }

    /** In force at the end of a month, or the newest. */
    String name(long unit, int t) {
        return version(unit, t).name();
    }

    boolean isInForce(long unit, int t) {
        return units.get(unit).at(Plain.month(t)) != null;
    }

    String kind(long unit, int t) {
        String kind = version(unit, t).kind();
        return KINDS.getOrDefault(kind, kind);
    }

    Long parent(long unit, int t) {
        return version(unit, t).parent();
    }

    private Version version(long unit, int t) {
        Version inForce = units.get(unit).at(Plain.month(t));
        return inForce == null ? units.get(unit).newest() : inForce;
    }

    /** Itself and those that it took over until a month, and those that they had taken over. */
    Set<Long> lineage(long unit, int t) {
        Set<Long> line = new HashSet<>(Set.of(unit));
        List<Long> open = new ArrayList<>(line);
        while (!open.isEmpty()) {
            long successor = open.remove(0);
            for (Succession succession : successions) {
                boolean isTakenOver = succession.kind().equals("merge") || succession.kind().equals("absorb");
                if (isTakenOver && succession.successor() == successor && at(succession) <= t && line.add(succession.predecessor())) {
                    open.add(succession.predecessor());
                }
            }
        }
        return line;
    }

    /** Whether a part of it was made a unit, or it was made of a part, in the months up to one. */
    boolean isSplit(long unit, int t, int months) {
        return successions.stream()
                .anyMatch(succession -> succession.kind().equals("split")
                        && (succession.predecessor() == unit || succession.successor() == unit)
                        && at(succession) <= t && t < at(succession) + months);
    }

    private static int at(Succession succession) {
        return 12 * succession.effective().getYear() + succession.effective().getMonthValue() - 1;
    }
}
