package org.tongbao.etl.conform;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;

/**
 * The forms that one unit's name takes in print: 七星关区发改局, 区发改局 and 区发展和改革局; 团结乡 and 团结彝族苗族乡. Two names are
 * of one unit if a form of theirs is the same to the letter; nothing is matched by being alike.
 */
final class NameForms implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String FILE = "department_short_form.csv";
    /** The minorities of GB/T 3304. */
    private static final Pattern PEOPLES = Pattern.compile("(?<=\\p{IsHan})(?:(?:蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲"
            + "|高山|拉祜|水|东乡|纳西|景颇|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克|怒|乌孜别克|俄罗斯|鄂温克|德昂|保安|裕固|京"
            + "|塔塔尔|独龙|鄂伦春|赫哲|门巴|珞巴|基诺)族)+(?:自治)?(?=[乡镇县])");
    private static final Pattern OFFICE = Pattern.compile("(?<=街道)(?:办事处|办|党工委)$|(?<=.[乡镇])(?:人民)?政府$");
    private static final Pattern TOWNSHIP = Pattern.compile("\\p{IsHan}+(?:乡|镇|街道|苏木)");
    private static final String LEVELS = "省市州县区旗";

    /** Short form to full form, the longest first. */
    private final Map<String, String> fullForms = new LinkedHashMap<>();

    static NameForms load(Path folder) {
        NameForms forms = new NameForms();
        Map<String, String> read = new LinkedHashMap<>();
        for (CSVRecord line : CsvTable.read(FILE, folder, "short", "full")) {
            read.put(line.get("short"), line.get("full"));
        }
        read.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<String, String> entry) -> -entry.getKey().length()))
                .forEach(entry -> forms.fullForms.put(entry.getKey(), entry.getValue()));
        return forms;
    }

    /**
     * A name's own form first, then without the region's name, in full, a township's without the peoples that it is named after and
     * without its office, and with the level that the region has now.
     */
    Set<String> of(Region region, String printed) {
        Set<String> forms = new LinkedHashSet<>();
        forms.add(printed);
        String local = withoutRegion(region, printed);
        forms.add(local);
        forms.add(full(local));
        String place = place(local, !local.equals(printed));
        forms.add(place);
        forms.add(PEOPLES.matcher(place).replaceFirst(""));
        promoted(region, local).ifPresent(name -> {
            forms.add(name);
            forms.add(full(name));
        });
        return forms;
    }

    /** 碧阳街道办事处 is the office of 碧阳街道, 七星关区碧阳街道 the same. */
    private static String place(String local, boolean led) {
        String place = OFFICE.matcher(local).replaceFirst("");
        return led && TOWNSHIP.matcher(place.substring(1)).matches() ? place.substring(1) : place;
    }

    /** 县财政局 of a county that is a city or a district now is 市财政局 or 区财政局. */
    private static Optional<String> promoted(Region region, String local) {
        String level = region.name().substring(region.name().length() - 1);
        boolean rose = region.level().equals("county") && local.startsWith("县") && (level.equals("市") || level.equals("区"));
        return rose ? Optional.of(level + local.substring(1)) : Optional.empty();
    }

    /** Without the peoples that a township or county is named after: 团结乡 for 团结彝族苗族乡. */
    static String withoutPeoples(String name) {
        return PEOPLES.matcher(name).replaceFirst("");
    }

    /** The form that a name without a record goes by, so that short and full print are one. */
    String canonical(Region region, String printed) {
        String local = withoutRegion(region, printed);
        String place = place(local, !local.equals(printed));
        return TOWNSHIP.matcher(place).matches() ? place : full(promoted(region, local).orElse(local));
    }

    /** 七星关区发改局 is 区发改局 in 七星关区, and what 怀山县发改局 was is 市发改局 in 怀山市. */
    private static String withoutRegion(Region region, String printed) {
        String stem = region.name().substring(0, region.name().length() - 1);
        String level = region.name().substring(stem.length());
        boolean rose = region.level().equals("county") && (level.equals("市") || level.equals("区"));
        for (String name : rose ? List.of(region.name(), stem + "县") : List.of(region.name())) {
            int at = printed.indexOf(name);
            int end = at + name.length();
            if (at >= 0 && at <= 8 && end < printed.length()) {
                return level + printed.substring(end);
            }
        }
        return printed;
    }

    /** The character of its level that a department's name begins with, or nothing: 区 of 区发展和改革局. */
    static String level(String name) {
        return !name.isEmpty() && LEVELS.indexOf(name.charAt(0)) >= 0 ? name.substring(0, 1) : "";
    }

    private String full(String name) {
        for (Map.Entry<String, String> form : fullForms.entrySet()) {
            int stem = name.length() - form.getKey().length();
            boolean level = stem == 0 || stem == 1 && LEVELS.indexOf(name.charAt(0)) >= 0;
            if (name.endsWith(form.getKey()) && level) {
                return name.substring(0, stem) + form.getValue();
            }
        }
        return name;
    }

    @Override
    public String toString() {
        return fullForms.toString();
    }
}
