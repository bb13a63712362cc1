package dixit.cli;

import dixit.rdf.Iris;
import dixit.store.CrossArticleLinks;
import dixit.store.Store;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.query.ResultSet;

/**
 * Draws the links between all articles of a store, batch by batch in the order of their dates, in which neighbours are compared
 * with much the same articles. How far it came stands in a file until it has ended.
 */
final class Linking {

    /** An article and its place in the order. */
    private record Dated(String iri, String date) {
        String key() {
            return date + " " + iri;
        }

        String base() {
            return iri.substring(0, iri.indexOf("id/article/"));
        }
    }

    private final Store store;
    private final Path progress;
    private final String target;
    private final Function<Iris, CrossArticleLinks> links;
    private final List<Dated> articles;
    private final List<Iris> bases;

    /**
     * Looks the articles of {@code store} up.
     *
     * @param progress the file that tells how far the run before came
     * @param target which store that was
     * @param links those of one base
     */
    Linking(Store store, Path progress, String target, Function<Iris, CrossArticleLinks> links) {
        this.store = store;
        this.progress = progress;
        this.target = target;
        this.links = links;
        this.articles = articles();
        this.bases =
                articles.stream().map(Dated::base).distinct().map(Iris::new).toList();
    }

    private List<Dated> articles() {
        ResultSet rows = store.select(QueryFactory.create("""
                PREFIX dx: <https://w3id.org/dixit/conflict#>
                SELECT ?article ?date WHERE { ?article a dx:Article OPTIONAL { ?article dx:articleDateEdtf ?date } }"""));
        List<Dated> found = new ArrayList<>();
        while (rows.hasNext()) {
            QuerySolution row = rows.next();
            String date = row.contains("date") ? row.getLiteral("date").getString() : "";
            String iri = row.getResource("article").getURI();
            // Another program's article has no links of ours.
            if (iri.contains("id/article/")) found.add(new Dated(iri, date));
        }
        found.sort(Comparator.comparing(Dated::key));
        return found;
    }

    /** How many articles there are. */
    int size() {
        return articles.size();
    }

    /** The bases of the articles' IRIs. */
    List<Iris> bases() {
        return bases;
    }

    /**
     * Links all articles that the run before did not come to.
     *
     * @param step told after each batch how many articles are linked
     * @return of how many articles links were drawn now
     */
    int run(IntConsumer step) {
        List<Dated> left = left();
        int before = articles.size() - left.size();
        for (Iris iris : bases) {
            CrossArticleLinks drawn = links.apply(iris);
            List<Dated> mine = left.stream()
                    .filter(article -> article.base().equals(iris.base()))
                    .toList();
            for (int from = 0; from < mine.size(); from += Store.BATCH) {
                List<Dated> batch = mine.subList(from, Math.min(mine.size(), from + Store.BATCH));
                drawn.refresh(batch.stream().map(Dated::iri).toList());
                // With several bases the order of all is not that in which they are done.
                if (bases.size() == 1) keep(batch.get(batch.size() - 1));
                step.accept(before + from + batch.size());
            }
            before += mine.size();
        }
        try {
            Files.deleteIfExists(progress);
        } catch (IOException e) {
            throw unwritable(e);
        }
        return left.size();
    }

    private List<Dated> left() {
        try {
            if (!Files.exists(progress)) return articles;
            List<String> lines = Files.readAllLines(progress, StandardCharsets.UTF_8);
            if (lines.size() != 2 || !lines.get(0).equals(target)) return articles;
            return articles.stream()
                    .filter(article -> article.key().compareTo(lines.get(1)) > 0)
                    .toList();
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    private void keep(Dated last) {
        try {
            WholeFile.write(progress, stream -> {
                stream.write((target + "\n" + last.key() + "\n").getBytes(StandardCharsets.UTF_8));
                return true;
            });
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    private CommandFailure unwritable(IOException e) {
        return new CommandFailure(
                ExitCode.NOTHING_DONE,
                progress + ": how far the links are drawn cannot be kept there (" + e.getMessage()
                        + "); free some space or change its permissions and run again.");
    }
}
