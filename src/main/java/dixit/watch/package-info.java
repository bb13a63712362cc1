/**
 * Feeds watched day after day: which entries are new, when a feed is asked again, and the state on disk with which a
 * restart goes on. Knows neither analysis nor stores: what is read goes to whoever watches.
 */
package dixit.watch;
