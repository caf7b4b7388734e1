package org.tongbao.api.loads;

import java.time.Instant;
import java.util.List;

/**
 * How a load, or an undoing, goes or went.
 *
 * @param kind load or undo
 * @param files names of what was given
 * @param step that it is at, or was at in the end; null before the first
 * @param documents what became of each, once it is known
 * @param release served since, where it ended
 * @param message why it failed; null unless it did
 * @param ended null while it runs
 */
record LoadStatus(
        String id,
        String kind,
        LoadState state,
        List<String> files,
        String step,
        long done,
        long found,
        long statements,
        long findings,
        List<LoadDocument> documents,
        String release,
        String message,
        Instant started,
        Instant ended) {}
