package org.tongbao.etl.sample;

/** The sentences of a bulletin, in the order that such bulletins have. */
final class Prose {

    private Prose() {}

    static void write(Situation now, Draft out) {
        Phrasing phrasing = new Phrasing(now, out);
        Letter letter = new Letter(phrasing);
        letter.head();
        new Overview(phrasing).write();
        new Performance(phrasing).write();
        new Outlook(phrasing).write();
        letter.foot();
    }
}
