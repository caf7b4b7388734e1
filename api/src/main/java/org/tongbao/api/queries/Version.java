package org.tongbao.api.queries;

import org.tongbao.api.problems.Problem;

/** How often something was changed, which its ETag says: a change must name the version that it was made to. */
final class Version {

    private Version() {}

    static String etag(long version) {
        return "\"" + version + "\"";
    }

    /**
     * @param ifMatch as the client sent it; null if it didn't
     * @param what as in 标签页
     * @throws Problem if there is none, or it can be no version
     */
    static long of(String ifMatch, String what) {
        if (ifMatch == null) {
            throw Problem.versionMissing();
        }
        try {
            return Long.parseLong(ifMatch.replaceFirst("^W/", "").replace("\"", "").strip());
        } catch (NumberFormatException e) {
            throw Problem.changedElsewhere(what);
        }
    }
}
