package org.tongbao.etl.load;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs how long each step of a load took, for whoever looks why one is slow. */
final class Steps {

    private static final Logger LOG = LoggerFactory.getLogger(Steps.class);

    private long last = System.nanoTime();

    void done(String step) {
        long now = System.nanoTime();
        LOG.info("{}: {} ms", step, (now - last) / 1_000_000);
        last = now;
    }
}
