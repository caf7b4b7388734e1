package org.tongbao.etl.extract.grammar;

import java.util.List;
import java.util.Optional;

/** One way of reading a clause. */
interface ClauseRule {

    /** Empty where the clause is not of this kind; what it says otherwise, in the order of print. */
    Optional<List<Saying>> read(ClauseText clause);
}
