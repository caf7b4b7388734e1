package org.tongbao.etl.conform;

import java.io.Serializable;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;

/**
 * What national reforms made of the departments of every county: renames, mergers and splits, each with the day by which counties
 * had carried it out. Names are in full, and without the character of their level.
 */
final class Reforms implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String FILE = "department_succession.csv";

    enum Kind {
        /** One department goes on under another name. */
        RENAME,
        /** Several become a new one. */
        MERGE,
        /** One ends in another that was there before. */
        ABSORB,
        /** A new one is made of a part; the old one goes on. */
        SPLIT;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    record Reform(String predecessor, String successor, Kind kind, LocalDate effective) implements Serializable {

        boolean endsPredecessor() {
            return kind != Kind.SPLIT;
        }

        boolean beginsSuccessor() {
            return kind != Kind.ABSORB;
        }
    }

    /**
     * The time of one name.
     *
     * @param from first day; null where it has no known beginning
     * @param to last day; null while it lasts
     */
    record Term(String name, LocalDate from, LocalDate to) {

        boolean holds(LocalDate day) {
            return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
        }
    }

    private final List<Reform> reforms = new ArrayList<>();

    static Reforms load(Path folder) {
        Reforms loaded = new Reforms();
        for (CSVRecord line : CsvTable.read(FILE, folder, "predecessor", "successor", "kind", "effective")) {
            loaded.reforms.add(reform(line));
        }
        return loaded;
    }

    private static Reform reform(CSVRecord line) {
        try {
            return new Reform(
                    line.get("predecessor"), line.get("successor"), Kind.valueOf(line.get("kind").toUpperCase(Locale.ROOT)),
                    LocalDate.parse(line.get("effective")));
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw new ReferenceException("参考数据 " + FILE + " 第 " + line.getRecordNumber()
                    + " 行应写作 扶贫开发办公室,乡村振兴局,rename,2021-06-01 这样；方式为 rename、merge、absorb 或 split", e);
        }
    }

    /** The names that a department went by one after another, the given one among them. */
    List<Term> terms(String name) {
        String first = name;
        for (Optional<Reform> before = rename(first, false); before.isPresent(); before = rename(first, false)) {
            first = before.get().predecessor();
        }
        List<Term> terms = new ArrayList<>();
        terms.add(term(first));
        for (Optional<Reform> after = rename(first, true); after.isPresent(); after = rename(first, true)) {
            first = after.get().successor();
            terms.add(term(first));
        }
        return terms;
    }

    /** Those in which a name is on either side. */
    List<Reform> of(String name) {
        return reforms.stream().filter(reform -> reform.predecessor().equals(name) || reform.successor().equals(name)).toList();
    }

    private Optional<Reform> rename(String name, boolean forwards) {
        return reforms.stream()
                .filter(reform -> reform.kind() == Kind.RENAME)
                .filter(reform -> (forwards ? reform.predecessor() : reform.successor()).equals(name))
                .findFirst();
    }

    private Term term(String name) {
        LocalDate from = reforms.stream()
                .filter(reform -> reform.successor().equals(name) && reform.beginsSuccessor())
                .map(Reform::effective)
                .min(Comparator.naturalOrder())
                .orElse(null);
        LocalDate to = reforms.stream()
                .filter(reform -> reform.predecessor().equals(name) && reform.endsPredecessor())
                .map(reform -> reform.effective().minusDays(1))
                .min(Comparator.naturalOrder())
                .orElse(null);
        return new Term(name, from, to);
    }

    @Override
    public String toString() {
        return reforms.toString();
    }
}
