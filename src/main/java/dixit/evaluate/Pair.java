package dixit.evaluate;

import dixit.statement.Statement;

/**
 * A gold statement and the found one that matches it.
 *
 * @param overlap F1 of their words, at least {@link Alignment#THRESHOLD}
 */
record Pair(GoldStatement gold, Statement found, double overlap) {}
