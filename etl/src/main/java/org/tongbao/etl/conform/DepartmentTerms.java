package org.tongbao.etl.conform;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tongbao.etl.conform.Reforms.Kind;
import org.tongbao.etl.conform.Reforms.Reform;
import org.tongbao.etl.conform.Reforms.Term;
import org.tongbao.etl.extract.observation.SubjectKind;

/** The names that the national reforms give a region's departments, one after another, where the region has no record of its own. */
final class DepartmentTerms implements Serializable {

    private static final long serialVersionUID = 1L;

    private final NameForms forms;
    private final Reforms reforms;
    private final Successions successions;

    DepartmentTerms(NameForms forms, Reforms reforms, Successions successions) {
        this.forms = forms;
        this.reforms = reforms;
        this.successions = successions;
    }

    /** The character of its level: 区 of 区发改局. */
    String level(Region region, String name) {
        return NameForms.level(forms.canonical(region, name));
    }

    /** Nothing where no reform touched the department, or the region has its own record of it. */
    List<Term> of(Region region, String name) {
        String stem = stem(region, name);
        if (reforms.of(stem).isEmpty()) {
            return List.of();
        }
        List<Term> terms = reforms.terms(stem);
        boolean isRecorded = successions.of(region.code())
                .flatMap(succession -> Stream.of(succession.predecessor(), succession.successor()))
                .map(other -> stem(region, other))
                .anyMatch(other -> terms.stream().anyMatch(term -> term.name().equals(other)));
        return isRecorded ? List.of() : terms;
    }

    /** The time of just this name. */
    Optional<Term> own(Region region, String name) {
        String stem = stem(region, name);
        return of(region, name).stream().filter(term -> term.name().equals(stem)).findFirst();
    }

    /** Those after this name's. */
    List<Term> after(Region region, String name) {
        List<Term> terms = of(region, name);
        return terms.subList(own(region, name).map(terms::indexOf).orElse(terms.size() - 1) + 1, terms.size());
    }

    /** A listed department under the name that it had on a day before a reform. */
    Optional<SubjectVersion> earlier(SubjectVersion named, LocalDate day) {
        List<Term> terms = of(named.region(), named.name());
        return terms.subList(0, own(named.region(), named.name()).map(terms::indexOf).orElse(0)).stream()
                .filter(term -> term.holds(day))
                .findFirst()
                .map(term -> version(named.region(), named.id(), level(named.region(), named.name()), term, named.kind()));
    }

    static SubjectVersion version(Region region, long id, String level, Term term, SubjectKind kind) {
        LocalDate from = term.from() == null ? Roster.BEGINNING : term.from();
        return new SubjectVersion(region, id, level + term.name(), kind, null, false, from, term.to(), null);
    }

    /**
     * The reforms that a version's validity shows; mostly none. A merger and a split show in the new department: what was merged may
     * have gone elsewhere in another county.
     */
    List<Reform> shownBy(SubjectVersion version) {
        boolean mayBeDepartment = version.kind() == SubjectKind.DEPARTMENT || version.kind() == SubjectKind.OTHER;
        if (!mayBeDepartment || of(version.region(), version.name()).isEmpty()) {
            return List.of();
        }
        String stem = stem(version.region(), version.name());
        return reforms.of(stem).stream()
                .filter(reform -> reform.successor().equals(stem)
                        ? reform.beginsSuccessor() && version.from().equals(reform.effective())
                        : reform.endsPredecessor() && reform.kind() != Kind.MERGE
                                && reform.effective().minusDays(1).equals(version.to()))
                .toList();
    }

    private String stem(Region region, String name) {
        String canonical = forms.canonical(region, name);
        return canonical.substring(NameForms.level(canonical).length());
    }

    @Override
    public String toString() {
        return reforms + "\n" + forms;
    }
}
