package dixit.spark;

import dixit.extract.KnownActors;
import dixit.statement.Annotator;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.TaskContext;

/**
 * Analysis on machines that go away: in each partition the first attempts fail after some articles.
 *
 * @param healthy what the others analyse with
 * @param attempts how many attempts fail
 * @param after how many articles have been analysed when an attempt fails
 */
record FailingOnce(Analysis healthy, int attempts, int after) implements Analysis {

    @Override
    public KnownActors actors() {
        return healthy.actors();
    }

    @Override
    public Annotator annotator() {
        Annotator annotator = healthy.annotator();
        if (TaskContext.get().attemptNumber() >= attempts) return annotator;
        AtomicInteger analysed = new AtomicInteger();
        return article -> {
            // An error, not an exception: an article that cannot be analysed would be refused, and the task go on.
            if (analysed.getAndIncrement() == after) throw new AssertionError("this machine is gone");
            return annotator.annotate(article);
        };
    }
}
