package dixit.statement;

import dixit.actor.Mention;
import dixit.text.Sentence;

/**
 * A nationality beside a noun that names nobody: {@code les frappes israéliennes}.
 *
 * @param mention the state
 * @param noun the index of the noun in {@code sentence}
 */
record Nationality(Mention mention, Sentence sentence, int noun) {}
