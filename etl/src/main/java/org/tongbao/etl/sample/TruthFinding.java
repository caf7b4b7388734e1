package org.tongbao.etl.sample;

/** One contradiction as planted: the rule that must find it, the bulletin it shows in, and what was done. */
public record TruthFinding(String file, String rule, String explanation) {}
