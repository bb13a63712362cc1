package dixit.extract;

import dixit.actor.Actor;
import dixit.actor.ActorIds;
import dixit.actor.ActorKind;
import dixit.actor.CompiledGazetteer;
import dixit.actor.Gazetteer;
import dixit.actor.Identities;
import dixit.rdf.ActorTurtle;
import dixit.rdf.IdentityTurtle;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The actors known by name and what people decided about them: the folder of a gazetteer that was built, with the
 * decisions beside it, or what is packaged.
 *
 * @param gazetteer who is known
 * @param identities who is the same as whom
 */
public record KnownActors(Gazetteer gazetteer, Identities identities) {

    /** The file of decisions in a gazetteer's folder. */
    public static final String DECISIONS = "decisions.ttl";

    /** Read and indexed once, when it is first asked for: a second of work. */
    private static final class Packaged {
        static final Gazetteer GAZETTEER = new Gazetteer(ActorTurtle.seeds());
    }

    /** The packaged actors and no decisions. */
    public static KnownActors packaged() {
        return new KnownActors(Packaged.GAZETTEER, Identities.NONE);
    }

    /**
     * Those of {@code folder}, which need not be there.
     *
     * @throws Unprepared when it is there and cannot be read
     */
    public static KnownActors in(Path folder) {
        try {
            Gazetteer gazetteer = CompiledGazetteer.isIn(folder) ? CompiledGazetteer.open(folder) : Packaged.GAZETTEER;
            return new KnownActors(gazetteer, decisions(folder));
        } catch (IOException e) {
            throw new Unprepared(folder + ": the gazetteer cannot be read (" + e.getMessage()
                    + "); build it again with \"dixit actors build\".");
        }
    }

    /**
     * What was decided, as it stands in {@code folder}.
     *
     * @throws Unprepared when a line is no decision, naming the file
     */
    public static Identities decisions(Path folder) throws IOException {
        Path file = folder.resolve(DECISIONS);
        if (!Files.isRegularFile(file)) return Identities.NONE;
        try (InputStream in = Files.newInputStream(file)) {
            return IdentityTurtle.read(in);
        } catch (IllegalArgumentException e) {
            throw new Unprepared(file + ": " + e.getMessage() + "; mend or delete that line.");
        }
    }

    /** The outlet that is called {@code name}: one of those known by name, else one of its own. */
    public Optional<Actor> outlet(String name) {
        List<Actor> known = gazetteer.named(name).stream()
                .filter(actor -> actor.kind() == ActorKind.MEDIA || actor.kind() == ActorKind.NEWS_AGENCY)
                .toList();
        if (known.size() == 1) return Optional.of(known.get(0));
        return Optional.of(new Actor(
                ActorIds.of(name, ActorKind.MEDIA),
                ActorKind.MEDIA,
                Map.of("fr", name),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
    }

    /** The actor that stands for {@code actor}. */
    public Actor canonical(Actor actor) {
        return identities.canonical(actor, gazetteer::byId);
    }
}
