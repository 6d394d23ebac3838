package org.parvis.tenant.opendata;

/**
 * An algorithm on which decisions about persons are founded (CRPA L312-1-3).
 *
 * @param id a word for it, unique in the tenant
 * @param name what it is called
 * @param decision which decisions
 * @param data the data and where they come from
 * @param rules the criteria and their weights
 * @param contribution what the algorithm does in the decision, and what a human does
 * @param appeal how to contest a decision
 */
public record Algorithm(
        String id, String name, String decision, String data, String rules, String contribution, String appeal) {}
