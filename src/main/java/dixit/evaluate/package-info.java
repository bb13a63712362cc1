/** Scoring extraction against gold annotations (docs/annotation.md). */
package dixit.evaluate;
