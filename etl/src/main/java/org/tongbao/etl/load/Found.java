package org.tongbao.etl.load;

import java.nio.file.Path;

/**
 * A document of a request.
 *
 * @param bytes where its bytes are
 * @param hash SHA-256 of its bytes, or of the zip that it can't be got out of; null where neither can be read
 * @param refusal why it isn't to be read; null where it is
 */
record Found(Origin origin, Path bytes, String hash, Refusal refusal) {

    boolean isRefused() {
        return refusal != null;
    }
}
