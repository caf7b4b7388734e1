package org.tongbao.api.loads;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where a load, or an undoing, stands. */
enum LoadState {
    RUNNING,
    /** It did what it was asked; single documents may have been refused. */
    ENDED,
    /** It could not; what was published before is still served. */
    FAILED,
    /** It was ended before anything counted. */
    CANCELLED;

    @JsonValue
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
