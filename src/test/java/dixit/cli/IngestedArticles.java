package dixit.cli;

import dixit.store.EmbeddedStore;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.TreeSet;

/** Articles for tests of what surrounds the analysis, and the graph that came of them. */
final class IngestedArticles {

    private static final LocalDate FIRST = LocalDate.of(2020, 1, 3);

    private IngestedArticles() {}

    /** Articles of a week: more than the fifty that one is compared with, so that it shows whether which fifty is chance. */
    private static final int A_WEEK = 100;

    /** So many files, no two of them near-duplicates, in each of which somebody says something ({@link Sayings}). */
    static Path write(Path folder, int number) throws IOException {
        Files.createDirectories(folder);
        for (int i = 0; i < number; i++)
            Files.writeString(
                    folder.resolve("%05d.txt".formatted(i)),
                    "date: " + FIRST.plusWeeks(i / A_WEEK) + "\nlang: fr\n\n" + Sayings.text(i));
        return folder;
    }

    /** The quads of a store, as {@link #comparable} has them. */
    static TreeSet<String> graph(Path data) {
        try (EmbeddedStore store = EmbeddedStore.open(data)) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            store.backup(out);
            return comparable(out.toString(StandardCharsets.UTF_8).lines().toList());
        }
    }

    /**
     * Of {@code quads} those that two runs share: all but their times and the ontology. The rest has no blank nodes, so equal
     * sets of quads are isomorphic graphs.
     */
    static TreeSet<String> comparable(Collection<String> quads) {
        TreeSet<String> comparable = new TreeSet<>();
        for (String quad : quads)
            if (!quad.contains("startedAtTime") && !quad.contains("/graph/ontology")) comparable.add(quad);
        return comparable;
    }

    /** What of {@code one} is not in {@code other}. */
    static TreeSet<String> without(TreeSet<String> one, TreeSet<String> other) {
        TreeSet<String> rest = new TreeSet<>(one);
        rest.removeAll(other);
        return rest;
    }
}
