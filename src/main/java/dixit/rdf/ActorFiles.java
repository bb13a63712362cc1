package dixit.rdf;

import dixit.actor.ActorKind;
import dixit.actor.GazetteerEntry;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.eclipse.rdf4j.rio.RDFParseException;

/** The Turtle files of a gazetteer in a folder, written entry by entry; they are put in their place when all are whole. */
public final class ActorFiles implements AutoCloseable {

    static final List<String> NAMES = List.of("states.ttl", "organisations.ttl", "persons.ttl", "places.ttl");

    private final Path folder;
    private final ActorTurtle turtle;
    private final Map<ActorKind, RdfOutput> outputs = new EnumMap<>(ActorKind.class);
    private final List<OutputStream> streams = new ArrayList<>();

    /** Begins files in {@code folder}, which is made when it is not there. */
    public ActorFiles(Path folder, Iris iris) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.turtle = new ActorTurtle(iris);
        for (String name : NAMES) {
            OutputStream stream = new BufferedOutputStream(Files.newOutputStream(partial(name)), 1 << 16);
            streams.add(stream);
            RdfOutput output = new RdfOutput(stream, RdfFormat.TURTLE);
            for (ActorKind kind : ActorKind.values()) if (name(kind).equals(name)) outputs.put(kind, output);
        }
    }

    /**
     * Reads the entries of a folder's files, in their order.
     *
     * @throws IllegalArgumentException when one is no Turtle, naming file and line
     */
    public static List<GazetteerEntry> read(Path folder) throws IOException {
        List<GazetteerEntry> entries = new ArrayList<>();
        for (String name : NAMES) {
            if (!Files.isRegularFile(folder.resolve(name))) continue;
            try (InputStream in = Files.newInputStream(folder.resolve(name))) {
                entries.addAll(ActorTurtle.read(in));
            } catch (RDFParseException e) {
                throw new IllegalArgumentException(
                        "%s, line %d: %s".formatted(folder.resolve(name), e.getLineNumber(), e.getMessage()), e);
            }
        }
        return entries;
    }

    private static String name(ActorKind kind) {
        return switch (kind) {
            case STATE -> NAMES.get(0);
            case PERSON -> NAMES.get(2);
            case PLACE -> NAMES.get(3);
            default -> NAMES.get(1);
        };
    }

    private Path partial(String name) {
        return folder.resolve(name + ".partial");
    }

    /** Adds one entry; they are to come in the order of their ids. */
    public void add(GazetteerEntry entry) {
        outputs.get(entry.actor().kind()).write(turtle.model(List.of(entry)));
    }

    /** Ends the files and puts them in their place. */
    public void finish() throws IOException {
        outputs.values().stream().distinct().forEach(RdfOutput::close);
        close();
        for (String name : NAMES) {
            Files.move(partial(name), folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Override
    public void close() throws IOException {
        for (OutputStream stream : streams) stream.close();
    }
}
