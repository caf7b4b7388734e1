package org.tongbao.etl.conform;

import java.io.IOException;
import java.io.Serializable;
import java.io.StringWriter;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.tongbao.etl.conform.NameDecision.What;
import org.tongbao.etl.extract.observation.SubjectKind;

/**
 * The operator's decisions on names, kept in {@code reference/names.csv} of the data folder, a line a decision:
 *
 * <pre>
 * what,region_code,name,stands_for,kind,unit
 * subject,990101,区大数据办,区大数据局,,
 * subject,990101,云门水利枢纽,云门水利枢纽,other,
 * indicator,,招商签约额,合同投资额,,
 * </pre>
 */
public final class NameDecisions implements Serializable {

    static final String FILE = "names.csv";

    private static final long serialVersionUID = 1L;
    private static final String[] COLUMNS = {"what", "region_code", "name", "stands_for", "kind", "unit"};
    private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setHeader(COLUMNS).setRecordSeparator('\n').get();

    private final List<NameDecision> all;

    private NameDecisions(List<NameDecision> all) {
        this.all = List.copyOf(all);
    }

    /**
     * Those of a data folder.
     *
     * @throws ReferenceException if the file is not as it should be
     */
    public static NameDecisions of(Path dataFolder) {
        return load(dataFolder.resolve(Reference.FOLDER));
    }

    static NameDecisions load(Path folder) {
        return new NameDecisions(CsvTable.read(FILE, folder, COLUMNS).stream().map(NameDecisions::decision).toList());
    }

    private static NameDecision decision(CSVRecord line) {
        try {
            NameDecision decision = new NameDecision(
                    What.valueOf(line.get("what").toUpperCase(Locale.ROOT)), line.get("region_code"), line.get("name"),
                    line.get("stands_for"), line.get("kind"), line.get("unit"));
            if (decision.what() == What.SUBJECT && decision.isDeclaration()) {
                SubjectKind.valueOf(decision.kind().toUpperCase(Locale.ROOT));
            }
            return decision;
        } catch (IllegalArgumentException e) {
            throw new ReferenceException("参考数据 " + FILE + " 第 " + line.getRecordNumber()
                    + " 行的 what 应为 subject 或 indicator，登记的单位要有类别 kind，如 department", e);
        }
    }

    public List<NameDecision> all() {
        return all;
    }

    /** With one more, in place of an earlier one on the same name. */
    public NameDecisions with(NameDecision decision) {
        List<NameDecision> decisions = new ArrayList<>(without(decision).all);
        decisions.add(decision);
        return new NameDecisions(decisions);
    }

    public NameDecisions without(NameDecision decision) {
        return new NameDecisions(all.stream().filter(other -> !other.isOfTheSameAs(decision)).toList());
    }

    /** Puts them in the data folder, all or nothing. */
    public void save(Path dataFolder) throws IOException {
        Path file = dataFolder.resolve(Reference.FOLDER).resolve(FILE);
        Path draft = file.resolveSibling(FILE + ".tmp");
        Files.createDirectories(file.getParent());
        StringWriter text = new StringWriter();
        try (CSVPrinter printer = new CSVPrinter(text, FORMAT)) {
            for (NameDecision decision : all) {
                printer.printRecord(
                        decision.what().name().toLowerCase(Locale.ROOT), decision.regionCode(), decision.name(),
                        decision.standsFor(), decision.kind(), decision.unit());
            }
        }
        Files.writeString(draft, text.toString(), StandardCharsets.UTF_8);
        try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    List<NameDecision> declaredSubjects() {
        return all.stream().filter(d -> d.what() == What.SUBJECT && d.isDeclaration()).toList();
    }

    List<NameDecision> mappedSubjects() {
        return all.stream().filter(d -> d.what() == What.SUBJECT && !d.isDeclaration()).toList();
    }

    List<NameDecision> indicators() {
        return all.stream().filter(d -> d.what() == What.INDICATOR).toList();
    }

    /** What a printed subject stands for; empty where nothing was decided of it. */
    Optional<String> meaning(String regionCode, UnaryOperator<String> canonical, String printed) {
        if (all.isEmpty()) {
            return Optional.empty();
        }
        String wanted = canonical.apply(printed);
        return mappedSubjects().stream()
                .filter(decision -> decision.regionCode().equals(regionCode))
                .filter(decision -> decision.name().equals(printed) || canonical.apply(decision.name()).equals(wanted))
                .map(NameDecision::standsFor)
                .findFirst();
    }

    @Override
    public String toString() {
        return all.toString();
    }
}
