package org.tongbao.etl.reconcile;

import java.util.List;

/** One way in which figures can contradict. Silent wherever some value inside the printed intervals fits. */
interface Rule {

    List<Finding> check(History history);
}
