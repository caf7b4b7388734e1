package org.tongbao.etl.sample;

/** Punctuation as Chinese typesetting has it. */
final class FullWidth {

    private FullWidth() {}

    static String of(String text) {
        return text.replace(',', '，').replace(';', '；').replace(':', '：').replace('(', '（').replace(')', '）');
    }
}
