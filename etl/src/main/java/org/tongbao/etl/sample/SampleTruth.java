package org.tongbao.etl.sample;

import java.nio.file.Path;
import java.util.List;

/** What was written: the bulletins in order of issue, every value in them, and every contradiction. */
public record SampleTruth(List<Path> bulletins, List<TruthValue> values, List<TruthFinding> findings) {

    public SampleTruth {
        bulletins = List.copyOf(bulletins);
        values = List.copyOf(values);
        findings = List.copyOf(findings);
    }
}
