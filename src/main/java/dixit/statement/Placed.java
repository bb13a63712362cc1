package dixit.statement;

import dixit.actor.Mention;
import dixit.text.Sentence;

/**
 * A mention and how it stands in its sentence.
 *
 * @param head the index of its main word in {@code sentence}
 * @param described whether common nouns describe the actor, rather than a name
 */
record Placed(Mention mention, Sentence sentence, int head, boolean subject, boolean object, boolean described) {}
