package org.tongbao.warehouse.release;

import java.nio.charset.StandardCharsets;
import org.tongbao.warehouse.semantic.plan.SemanticTables;
import org.tongbao.warehouse.views.Views;

/** What the views and semantic tables of a release are made by, as a digest: releases of one form answer the same questions. */
final class ReleaseForm {

    private ReleaseForm() {}

    static String of(Views views) {
        return Digest.of((views.text() + SemanticTables.definition()).getBytes(StandardCharsets.UTF_8));
    }

    /** Of the releases that this version of the product makes. */
    static String present() {
        return Present.FORM;
    }

    /** Made when it is first asked for. */
    private static final class Present {
        static final String FORM = of(Views.load());
    }
}
