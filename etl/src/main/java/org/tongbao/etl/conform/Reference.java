package org.tongbao.etl.conform;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.tongbao.etl.extract.names.Lexicon;
import org.tongbao.warehouse.star.DimCategory;
import org.tongbao.warehouse.star.DimIndicator;
import org.tongbao.warehouse.star.DimPeriod;
import org.tongbao.warehouse.star.DimRegion;
import org.tongbao.warehouse.star.DimSubject;
import org.tongbao.warehouse.star.PlanPace;
import org.tongbao.warehouse.star.StarRow;
import org.tongbao.warehouse.star.SubjectAlias;
import org.tongbao.warehouse.star.SubjectSuccession;
import org.tongbao.warehouse.star.Table;

/**
 * The reference data: divisions, units, indicators, categories, the calendar and paces. What comes with the product is
 * extended by CSV tables of the same names in the data folder's {@code reference}.
 */
public final class Reference implements Serializable {

    private static final long serialVersionUID = 1L;
    static final String FOLDER = "reference";

    private final Regions regions;
    private final Roster roster;
    private final IndicatorCatalogue indicators;
    private final Categories categories;
    private final Paces paces;

    private Reference(
            Regions regions, Roster roster, IndicatorCatalogue indicators, Categories categories, Paces paces) {
        this.regions = regions;
        this.roster = roster;
        this.indicators = indicators;
        this.categories = categories;
        this.paces = paces;
    }

    /**
     * @param dataFolder the warehouse folder, or null for the product's own reference data alone
     * @throws ReferenceException if an operator's table is not as it should be
     */
    public static Reference load(Path dataFolder) {
        Path folder = dataFolder == null ? null : dataFolder.resolve(FOLDER);
        Regions regions = Regions.load(folder);
        NameDecisions decisions = NameDecisions.load(folder);
        return new Reference(
                regions, Roster.load(folder, regions, decisions), IndicatorCatalogue.load(folder, decisions), Categories.load(folder),
                Paces.load(folder, regions));
    }

    public Lexicon lexicon() {
        return new Lexicon(indicators.spellings(), indicators.units(), categories.spellings(), roster.names(), regions.names());
    }

    /**
     * All rows of one of the tables that are made of reference data.
     *
     * @throws IllegalArgumentException for any other table
     */
    public List<StarRow> rows(Table table) {
        if (table == DimRegion.TABLE) {
            return regions.all().stream().map(Region::row).toList();
        }
        if (table == DimSubject.TABLE) {
            return roster.rows();
        }
        if (table == SubjectAlias.TABLE) {
            return roster.aliasRows();
        }
        if (table == SubjectSuccession.TABLE) {
            return roster.successionRows();
        }
        if (table == DimIndicator.TABLE) {
            return indicators.rows();
        }
        if (table == DimCategory.TABLE) {
            return categories.rows();
        }
        if (table == DimPeriod.TABLE) {
            return Periods.rows();
        }
        if (table == PlanPace.TABLE) {
            return paces.rows();
        }
        throw new IllegalArgumentException(table.name() + " is not made of reference data");
    }

    /** What names are conformed by besides the rows of the tables: where it changes, so may what facts are about. */
    public String rules() {
        return roster.rules();
    }

    /** The name under which a region's unit is catalogued, of one of its other spellings. */
    public Optional<String> cataloguedSubject(String regionCode, String name) {
        return roster.catalogued(regions.byCode(regionCode, NameDecisions.FILE), name).map(SubjectVersion::name);
    }

    /** The name under which an indicator is catalogued, of one of its other spellings. */
    public Optional<String> cataloguedIndicator(String name) {
        return indicators.catalogued(name).map(IndicatorCatalogue.Indicator::name);
    }

    /** What a unit's name that isn't catalogued may stand for; empty where nothing can be said safely. */
    public Optional<String> likelySubject(String regionCode, String name) {
        return roster.candidate(regions.byCode(regionCode, NameDecisions.FILE), name);
    }

    /** What an indicator's name that isn't catalogued may stand for; empty where nothing can be said safely. */
    public Optional<String> likelyIndicator(String name) {
        return indicators.candidate(name);
    }

    Regions regions() {
        return regions;
    }

    Roster roster() {
        return roster;
    }

    IndicatorCatalogue indicators() {
        return indicators;
    }

    Categories categories() {
        return categories;
    }
}
