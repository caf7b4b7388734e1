package org.tongbao.etl.conform;

import java.io.Serializable;

/**
 * What the operator decided of a name that the reference data didn't have.
 *
 * @param what whether it is a subject's or an indicator's
 * @param regionCode of the region where it is printed; empty for an indicator, which is the same everywhere
 * @param name as printed, or as it was listed
 * @param standsFor the catalogued name; the same name where it is to be catalogued itself
 * @param kind of a subject that is catalogued itself; else empty
 * @param unit of an indicator that is catalogued itself; else empty
 */
public record NameDecision(What what, String regionCode, String name, String standsFor, String kind, String unit)
        implements Serializable {

    /** What a name is of. */
    public enum What {
        SUBJECT,
        INDICATOR
    }

    public static NameDecision subject(String regionCode, String name, String standsFor) {
        return new NameDecision(What.SUBJECT, regionCode, name, standsFor, "", "");
    }

    public static NameDecision newSubject(String regionCode, String name, String kind) {
        return new NameDecision(What.SUBJECT, regionCode, name, name, kind, "");
    }

    public static NameDecision indicator(String name, String standsFor) {
        return new NameDecision(What.INDICATOR, "", name, standsFor, "", "");
    }

    public static NameDecision newIndicator(String name, String unit) {
        return new NameDecision(What.INDICATOR, "", name, name, "", unit);
    }

    public boolean isDeclaration() {
        return name.equals(standsFor);
    }

    boolean isOfTheSameAs(NameDecision other) {
        return what == other.what && regionCode.equals(other.regionCode) && name.equals(other.name);
    }
}
