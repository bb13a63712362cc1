package dixit.spark;

/** What is written of an item: its graph, or why there is none. */
sealed interface Outcome permits Extracted, Refusal {}
