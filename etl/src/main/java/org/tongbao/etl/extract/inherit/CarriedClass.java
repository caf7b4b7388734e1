package org.tongbao.etl.extract.inherit;

import java.util.regex.Pattern;
import org.tongbao.etl.extract.names.Subject;

/**
 * A class of projects that a paragraph opens with is spoken of in those after it too, up to one whose first sentence is
 * not about projects or how far they are.
 */
final class CarriedClass {

    private static final Pattern OF_PROJECTS = Pattern.compile("项目|工程|(?:完成|计划|总)投资|开工|复工|竣工|投产|完工|完成率|进度");

    private Frame frame;
    private Subject before;

    void keep(Subject opening, Frame top) {
        if (!opening.isProjectClass()) {
            return;
        }
        if (!top.subject.isProjectClass()) {
            before = top.subject;
            frame = top;
        }
        top.subject = opening;
    }

    void check(String paragraph, Frame top) {
        if (frame != top) {
            return;
        }
        int end = paragraph.indexOf('。');
        if (!OF_PROJECTS.matcher(end < 0 ? paragraph : paragraph.substring(0, end)).find()) {
            top.subject = before;
            frame = null;
        }
    }
}
