package org.tongbao.etl.sample;

import java.math.BigDecimal;

/** What the sentences of one bulletin share: its figures, where they are written, and which wording has its turn. */
final class Phrasing {

    static final String PROJECTS = "project_preparation";
    static final String FUNDS = "funds_in_place";

    private final Situation now;
    private final Draft out;
    private int asked;

    Phrasing(Situation now, Draft out) {
        this.now = now;
        this.out = out;
    }

    Situation now() {
        return now;
    }

    Draft out() {
        return out;
    }

    /** The number of a wording, from 0: another from bulletin to bulletin and from sentence to sentence. */
    int turn(int wordings) {
        int bulletin = Integer.parseInt(now.district().code()) + now.year() * 12 + now.month().getMonthValue();
        return (bulletin + asked++) % wordings;
    }

    String say(String... wordings) {
        return wordings[turn(wordings.length)];
    }

    Draft.About whole(String indicator) {
        return new Draft.About(now.district().name(), "whole", indicator);
    }

    /** How many units of a group are so, by their funds. */
    String count(String group, long number, String bound) {
        return out.bounded(new Draft.About(group, "group", FUNDS), "count", BigDecimal.valueOf(number), "家", bound);
    }
}
