package org.tongbao.etl.extract;

import java.util.List;
import org.tongbao.etl.read.Span;

/**
 * All that was read out of one document.
 *
 * @param ignored numbers deliberately left out: dates, page marks, numbering
 * @param unread numbers that were not understood
 */
public record Extraction(List<Observation> observations, List<Span> ignored, List<Span> unread) {

    public Extraction {
        observations = List.copyOf(observations);
        ignored = List.copyOf(ignored);
        unread = List.copyOf(unread);
    }
}
