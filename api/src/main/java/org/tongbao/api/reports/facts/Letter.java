package org.tongbao.api.reports.facts;

/**
 * How the region's newest bulletin was headed; empty where it doesn't say.
 *
 * @param documentNumber as in 青岚督考通〔2021〕35号
 */
public record Letter(String issuer, String documentNumber, String addressees, String topic) {}
