package org.tongbao.api.reports.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.tongbao.api.reports.facts.Figure;

/** A paragraph that is being written. */
final class Line {

    private final List<Run> runs = new ArrayList<>();

    Line say(String words) {
        if (!words.isEmpty()) {
            runs.add(new Run.Words(words));
        }
        return this;
    }

    /** The figure with its unit, or why there is none. */
    Line figure(Figure figure) {
        if (!figure.isKnown()) {
            return say(figure.why());
        }
        runs.add(new Run.Number(figure.shown(), figure));
        return say(figure.unit().equals("百分点") ? "个百分点" : figure.unit());
    }

    /** 增长5.2% or 下降5.2%, 与上年持平, or why it can't be told. */
    Line growth(Figure growth) {
        if (!growth.isKnown()) {
            return say(growth.why());
        }
        return growth.value().signum() == 0 ? say("持平") : say(growth.value().signum() > 0 ? "增长" : "下降").figure(growth.abs());
    }

    /** As it was printed: with digits of its own. */
    Line printed(String shown, Figure figure) {
        runs.add(new Run.Number(shown, figure));
        return this;
    }

    Line gap(String who) {
        runs.add(new Run.Gap(who));
        return this;
    }

    /** A、B、C. */
    <T> Line each(List<T> items, BiConsumer<Line, T> writing) {
        return each(items, "、", writing);
    }

    <T> Line each(List<T> items, String between, BiConsumer<Line, T> writing) {
        for (int i = 0; i < items.size(); i++) {
            say(i == 0 ? "" : between);
            writing.accept(this, items.get(i));
        }
        return this;
    }

    boolean isEmpty() {
        return runs.isEmpty();
    }

    List<Run> runs() {
        return List.copyOf(runs);
    }

    Block.Paragraph paragraph() {
        return new Block.Paragraph(runs);
    }
}
