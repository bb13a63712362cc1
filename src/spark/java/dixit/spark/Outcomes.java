package dixit.spark;

import dixit.article.UnreadableArticle;
import dixit.extract.ArticleGraphs;
import dixit.extract.Extraction;
import dixit.statement.AnnotatedArticle;
import dixit.statement.Annotator;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.apache.hadoop.io.NullWritable;
import scala.Tuple2;

/** The analysis of one partition, an item at a time. Of several versions of an article the last is analysed. */
final class Outcomes implements Iterator<Tuple2<NullWritable, Outcome>> {

    private final Iterator<Tuple2<Place, Found>> items;
    private final Annotator annotator;
    private final ArticleGraphs graphs;
    private final Counters counters;
    private Optional<Found> ahead;

    /** @param items in the order of their places */
    Outcomes(Iterator<Tuple2<Place, Found>> items, Settings settings, Analysis analysis, Counters counters) {
        this.items = items;
        this.annotator = analysis.annotator();
        this.graphs = new ArticleGraphs(settings.iris(), analysis.actors(), settings.kept(), settings.run());
        this.counters = counters;
        this.ahead = following();
    }

    private Optional<Found> following() {
        return items.hasNext() ? Optional.of(items.next()._2()) : Optional.empty();
    }

    @Override
    public boolean hasNext() {
        return ahead.isPresent();
    }

    @Override
    public Tuple2<NullWritable, Outcome> next() {
        Found found = ahead.orElseThrow(NoSuchElementException::new);
        ahead = following();
        while (ahead.isPresent() && ahead.get().id().equals(found.id())) {
            counters.superseded().add(1);
            found = ahead.get();
            ahead = following();
        }
        Outcome outcome = found instanceof FoundArticle article ? extracted(article) : (Refusal) found;
        if (outcome instanceof Refusal refusal) counters.count(refusal);
        return new Tuple2<>(NullWritable.get(), outcome);
    }

    private Outcome extracted(FoundArticle found) {
        try {
            AnnotatedArticle article = Extraction.annotate(() -> annotator, found.origin(), found.article());
            Extracted extracted = new Extracted(graphs.of(article));
            counters.articles().add(1);
            counters.statements().add(article.statements().size());
            return extracted;
        } catch (UnreadableArticle e) {
            return Refusal.of(found.origin(), e);
        }
    }
}
