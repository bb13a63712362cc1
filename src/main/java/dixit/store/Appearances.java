package dixit.store;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/** In which articles an actor stands, and of which days; articles by number, days since 1970-01-01. */
final class Appearances {

    private int[] articles = new int[4];
    private int[] first = new int[4];
    private int[] last = new int[4];
    private int size;

    void add(int article, int from, int to) {
        if (size == articles.length) {
            articles = Arrays.copyOf(articles, 2 * size);
            first = Arrays.copyOf(first, 2 * size);
            last = Arrays.copyOf(last, 2 * size);
        }
        articles[size] = article;
        first[size] = from;
        last[size++] = to;
    }

    /** The articles of the days from {@code from} to {@code to}, each once. */
    IntStream between(int from, int to) {
        BitSet found = new BitSet();
        for (int i = 0; i < size; i++) if (first[i] <= to && last[i] >= from) found.set(articles[i]);
        return found.stream();
    }
}
