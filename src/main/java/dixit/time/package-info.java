/**
 * Dates: what a temporal expression says, as bounds and precision, anchored to the article's own date. Pure functions
 * on text and calendar; knows neither actors nor statements.
 */
package dixit.time;
