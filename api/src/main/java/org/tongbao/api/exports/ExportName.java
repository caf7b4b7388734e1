package org.tongbao.api.exports;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** Names of files that every system takes as they are, in the folder that was meant. */
final class ExportName {

    private static final Pattern CONTROL = Pattern.compile("\\p{C}");
    private static final Pattern RESERVED = Pattern.compile("[\\\\/:*?\"<>|%;]|\\p{Zl}|\\p{Zp}");
    private static final Pattern ENDS = Pattern.compile("^[\\s.]+|[\\s.]+$");
    private static final Pattern DEVICE = Pattern.compile("(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?");
    /** In characters; a file system's 255 bytes hold as many of any language. */
    private static final int LONGEST = 60;

    private ExportName() {}

    /** @param given by the client, or null */
    static String of(String given, ExportFormat format, String release, LocalDate today) {
        String extension = "." + format.extension();
        String name = given == null ? "" : harmless(given.regionMatches(true, given.length() - extension.length(), extension, 0, extension.length())
                ? given.substring(0, given.length() - extension.length())
                : given);
        return (name.isEmpty() ? "查询结果_" + today + "_" + harmless(release) : name) + extension;
    }

    private static String harmless(String given) {
        String name = CONTROL.matcher(Normalizer.normalize(given, Normalizer.Form.NFC)).replaceAll("");
        name = ENDS.matcher(RESERVED.matcher(name).replaceAll("_")).replaceAll("");
        if (name.codePointCount(0, name.length()) > LONGEST) {
            name = ENDS.matcher(name.substring(0, name.offsetByCodePoints(0, LONGEST))).replaceAll("");
        }
        return DEVICE.matcher(name).matches() ? "_" + name : name;
    }
}
