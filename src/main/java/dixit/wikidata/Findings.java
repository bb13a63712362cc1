package dixit.wikidata;

import java.nio.file.Path;

/**
 * What was found in Wikidata.
 *
 * @param items file of the items taken
 * @param classes what they are
 * @param malformed lines or rows that could not be read and were left out
 */
public record Findings(Path items, ClassTree classes, long malformed) {}
