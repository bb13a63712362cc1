package dixit.wikidata;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The items taken, in a file of one JSON object a line. Only where each begins is held in memory. An item that was taken
 * twice counts once, as it was first.
 */
final class Harvest implements AutoCloseable, Iterable<WikidataItem> {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModules(new Jdk8Module(), new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private record Place(String id, long offset) {}

    private final RandomAccessFile file;
    private final List<Place> places = new ArrayList<>();

    private Harvest(RandomAccessFile file) {
        this.file = file;
    }

    static String line(WikidataItem item) {
        try {
            return JSON.writeValueAsString(item);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an item is always written", e);
        }
    }

    static Harvest open(Path path) throws IOException {
        Harvest harvest = new Harvest(new RandomAccessFile(path.toFile(), "r"));
        try (Lines lines = new Lines(java.nio.file.Files.newInputStream(path))) {
            long offset = 0;
            for (String line = lines.next(); line != null; line = lines.next()) {
                harvest.places.add(
                        new Place(JSON.readValue(line, WikidataItem.class).id(), offset));
                offset = lines.bytes();
            }
        }
        harvest.places.sort(Comparator.comparing(Place::id));
        harvest.dropRepeated();
        return harvest;
    }

    private void dropRepeated() {
        Set<String> seen = new HashSet<>();
        places.removeIf(place -> !seen.add(place.id()));
    }

    int size() {
        return places.size();
    }

    /** All items, in the order of their ids as words. */
    @Override
    public Iterator<WikidataItem> iterator() {
        return new Iterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                return next < places.size();
            }

            @Override
            public WikidataItem next() {
                return read(places.get(next++));
            }
        };
    }

    /** The item of that id, if it was taken. */
    Optional<WikidataItem> find(String id) {
        int place = Collections.binarySearch(places, new Place(id, 0), Comparator.comparing(Place::id));
        return place < 0 ? Optional.empty() : Optional.of(read(places.get(place)));
    }

    private WikidataItem read(Place place) {
        try {
            file.seek(place.offset());
            Lines lines = new Lines(Channels.newInputStream(file.getChannel()));
            return JSON.readValue(lines.next(), WikidataItem.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
