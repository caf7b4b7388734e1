package org.tongbao.api.reports.text;

import org.tongbao.api.reports.facts.Figure;

/** A piece of a paragraph. */
public sealed interface Run {

    /** As it is printed. */
    String shown();

    record Words(String shown) implements Run {
        public Words {
            shown = Printable.of(shown);
        }
    }

    /** @param shown the figure's digits, without its unit */
    record Number(String shown, Figure figure) implements Run {}

    /** @param who has to fill it in, and with what */
    record Gap(String who) implements Run {
        public Gap {
            who = Printable.of(who);
        }

        @Override
        public String shown() {
            return "〔此处由" + who + "〕";
        }
    }
}
