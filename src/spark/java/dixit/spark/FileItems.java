package dixit.spark;

import dixit.source.ArticleSource;
import dixit.source.Document;
import dixit.source.SourceItem;
import dixit.source.SourceReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.apache.spark.TaskContext;
import org.apache.spark.input.PortableDataStream;
import org.apache.spark.util.TaskCompletionListener;
import scala.Tuple2;

/** The items of one file of any Hadoop file system, one at a time: memory does not grow with the file. */
final class FileItems implements Iterator<Tuple2<Place, Found>> {

    private final String path;
    private final DistantStream bytes;
    private final ArticleSource source;
    private Optional<SourceItem> next;
    private long number;

    private FileItems(String path, DistantStream bytes, ArticleSource source) {
        this.path = path;
        this.bytes = bytes;
        this.source = source;
        this.next = following();
    }

    /** Closed when the task ends. */
    static FileItems of(PortableDataStream file, Settings settings) {
        String path = file.getPath();
        DistantStream bytes = new DistantStream(file.open());
        SourceReader reader = Readers.of(settings);
        Document document = Document.of(path, path.substring(path.lastIndexOf('/') + 1), bytes);
        ArticleSource source = settings.knownFormat()
                .map(format -> reader.open(document, format))
                .orElseGet(() -> reader.open(document));
        TaskContext.get().addTaskCompletionListener((TaskCompletionListener) task -> source.close());
        return new FileItems(path, bytes, source);
    }

    @Override
    public boolean hasNext() {
        return next.isPresent();
    }

    @Override
    public Tuple2<Place, Found> next() {
        Found found = Readers.read(next.orElseThrow(NoSuchElementException::new));
        Place place = new Place(found.id(), path, ++number);
        next = following();
        return new Tuple2<>(place, found);
    }

    /** @throws UncheckedIOException when the file system failed, whatever the reader of the format made of it */
    private Optional<SourceItem> following() {
        Optional<SourceItem> item = source.next();
        Optional<IOException> fault = bytes.fault();
        if (fault.isPresent()) throw new UncheckedIOException(path + " could not be read to its end", fault.get());
        return item;
    }
}
