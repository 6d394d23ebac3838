package org.parvis.tenant.opendata;

/**
 * A fee for reuse (CRPA L324-1).
 *
 * @param data which data
 * @param amount how much: "120 € par an"
 * @param basis how the amount is computed
 * @param licence the licence, which a fee makes compulsory
 */
public record Fee(String data, String amount, String basis, Licence licence) {}
