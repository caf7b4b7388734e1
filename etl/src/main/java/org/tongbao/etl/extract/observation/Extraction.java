package org.tongbao.etl.extract.observation;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tongbao.etl.read.Span;

/**
 * All that was read out of one document, and what became of every number in it.
 *
 * @param reported the months that the document reports on; null where it names none
 * @param taken how many numbers were taken into observations
 * @param ignored numbers deliberately left out, with the reason
 * @param unread numbers that were not understood
 */
public record Extraction(Period reported, List<Observation> observations, int taken, List<Ignored> ignored, List<Span> unread) {

    /** @param reason as in date, numbering, threshold */
    public record Ignored(Span span, String reason) {}

    public Extraction {
        observations = List.copyOf(observations);
        ignored = List.copyOf(ignored);
        unread = List.copyOf(unread);
    }

    /** How many numbers were left out, by reason. */
    public Map<String, Integer> ignoredByReason() {
        Map<String, Integer> tally = new TreeMap<>();
        ignored.forEach(one -> tally.merge(one.reason(), 1, Integer::sum));
        return tally;
    }
}
