package dixit.spark;

import java.io.Serializable;
import java.util.Comparator;

/**
 * Where an item stands among all of a job. Items of one id lie beside each other, in the order of their files and of their
 * places in them, so that which version of an article is the last does not depend on when a task ran.
 *
 * @param id as {@link Found#id}
 * @param file the path it came from
 * @param number its place in the file
 */
record Place(String id, String file, long number) implements Comparable<Place>, Serializable {

    private static final Comparator<Place> ORDER =
            Comparator.comparing(Place::id).thenComparing(Place::file).thenComparingLong(Place::number);

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }
}
