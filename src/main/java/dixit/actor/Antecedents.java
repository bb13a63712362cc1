package dixit.actor;

import dixit.text.Phrase;
import dixit.text.Token;
import dixit.text.WordClasses;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whom a noun phrase points back to: a short name, an acronym or a description of somebody spoken of before, {@code le
 * président}, {@code l'organisation}.
 */
final class Antecedents {

    private static final double SURE = 0.9;

    /** Of an actor that the article's topic supplies. */
    private static final double BRIDGED = 0.7;

    /** Sentences back to whom {@code ce commerçant} points at, quotations counted. */
    private static final int RIGHT_BEFORE = 2;

    /** Sentences back to the group whose fighters are spoken of. */
    private static final int NEAR = 4;

    private final WordClasses<NounPhraseWords> words;
    private final Entities entities;
    private final TitlesAlsoCalled titles;
    private final Map<String, Entity> acronyms = new HashMap<>();
    private final Map<String, Actor> named = new HashMap<>();
    private final Map<String, Entity> introduced = new HashMap<>();

    Antecedents(WordClasses<NounPhraseWords> words, Entities entities) {
        this.words = words;
        this.entities = entities;
        this.titles = new TitlesAlsoCalled(words, entities);
    }

    /** From now on {@code acronym} stands for the entity. */
    void abbreviate(Entity entity, String acronym) {
        acronyms.put(acronym, entity);
    }

    /** {@code X, 52 ans, vit sous une tente. « P », confie cette mère de famille}: the person named right before. */
    Optional<Resolved> shown(Phrase phrase, LinkedPhrase linked, int sentence) {
        boolean shown = linked.actor().kind() == ActorKind.PERSON
                && !linked.named()
                && !linked.plural()
                && words.is(
                        NounPhraseWords.DEMONSTRATIVE, phrase.tokens().get(0).form());
        if (!shown) return Optional.empty();
        return entities.last(entity -> entity.actor.kind() == ActorKind.PERSON && !entity.plural)
                // `Le président X visite N. « P », déplore ce commerçant`: no one who is known by name or another
                // title.
                .filter(entity -> introduced.containsValue(entity)
                        || entity.actor.wikidata().isEmpty()
                                && (entity.nouns.isEmpty() || entity.nouns.contains(head(linked.noun()))))
                .filter(entity -> sentence - entity.lastSentence <= RIGHT_BEFORE
                        && entity.agrees(linked.gender())
                        && compatible(entity.actor, linked.actor()))
                .map(entity -> new Resolved(entity, 0.75));
    }

    /** {@code le Premier ministre, le général X}: he is called by the title right before his name too. */
    void title(Entity entity, Phrase phrase) {
        if (entity.actor.kind() != ActorKind.PERSON || !entity.named) return;
        List<Token> tokens = phrase.tokens();
        for (int i = 0; i + 1 < tokens.size(); i++) {
            String lemma = tokens.get(i).lemma();
            // `l'ancien président X` is no president.
            boolean plain = i == 0 || tokens.get(i - 1).isTagged("DET");
            if (plain && tokens.get(i).isTagged("NOUN") && tokens.get(i + 1).isTagged("PROPN") && titles.isTitle(lemma))
                entity.nouns.add(lemma);
        }
    }

    /** Somebody whom the article introduces by a first name: he is nobody else who bears it. */
    Resolved introduced(LinkedPhrase linked, boolean assumed) {
        if (linked.actor().wikidata().isPresent() || !mayBePerson(linked.actor())) return of(linked, 0, false);
        Actor person = linked.actor().as(ActorKind.PERSON);
        // `Jean Koffi … Koffi, 52 ans,`: a surname introduces nobody.
        String name = person.label("fr");
        Optional<Entity> bearer = entities.last(entity -> entity.named
                && mayBePerson(entity.actor)
                && entity.actor.label("fr").endsWith(" " + name));
        if (bearer.isPresent() && !assumed) return new Resolved(bearer.get(), SURE);
        return new Resolved(introduced.computeIfAbsent(name, first -> entities.introduce(person, linked)), SURE);
    }

    private static boolean mayBePerson(Actor actor) {
        return actor.kind() == ActorKind.PERSON || actor.kind() == ActorKind.UNKNOWN;
    }

    /** The entity, and how sure it is that it is meant, from 0 to 1. */
    record Resolved(Entity entity, double confidence) {}

    /** Whom the phrase means: somebody spoken of before, else somebody new. */
    Resolved of(LinkedPhrase linked, int sentence, boolean subject) {
        Entity abbreviated = acronyms.get(linked.actor().label("fr"));
        if (abbreviated != null && linked.named()) return new Resolved(abbreviated, SURE);
        Entity known = linked.named() && mayBePerson(linked.actor())
                ? introduced.get(linked.actor().label("fr"))
                : null;
        if (known != null) return new Resolved(known, SURE);
        Optional<Entity> same = entities.last(entity -> entity.actor.equals(linked.actor()));
        if (same.isPresent() && !linked.anaphoric()) return new Resolved(same.get(), SURE);
        if (linked.named()) {
            Optional<Entity> bearer =
                    entities.last(entity -> entity.named && ShortNames.isShortFor(linked.actor(), entity.actor));
            if (bearer.isPresent()) return new Resolved(bearer.get(), SURE);
        } else if (linked.anaphoric()) {
            Optional<Resolved> back = backwards(linked, sentence, subject);
            if (back.isPresent()) return back.get();
        }
        if (linked.bridged().isPresent()) {
            Resolved bridged = of(linked.bridged().get(), sentence, subject);
            return new Resolved(bridged.entity(), Math.min(BRIDGED, bridged.confidence()));
        }
        if (same.isPresent()) return new Resolved(same.get(), SURE);
        Optional<Entity> renamed = renamed(linked);
        if (renamed.isPresent()) return new Resolved(renamed.get(), 0.7);
        // `Le président a dit P. François Hollande a ajouté Q`; whom `selon X` names need not be the one.
        if (subject) titled(linked, sentence).ifPresent(title -> named.put(title.actor.id(), linked.actor()));
        return new Resolved(entities.introduce(linked.actor(), linked), 1);
    }

    /** {@code le président}, {@code l'organisation}: who was called that before, else the last of that kind. */
    private Optional<Resolved> backwards(LinkedPhrase linked, int sentence, boolean subject) {
        boolean bare = !isComposed(linked.noun());
        Optional<Entity> called = called(linked, linked.noun())
                .or(() -> bare ? called(linked, head(linked.noun())) : Optional.empty())
                .or(() -> shortened(linked));
        // What somebody says of `les rebelles` may be of another war.
        Optional<Entity> band = Optional.of(linked)
                .filter(fighters -> subject)
                .flatMap(fighters -> band(fighters, sentence))
                .filter(group -> called.filter(other -> other.named || other.lastSentence > group.lastSentence)
                        .isEmpty());
        if (band.isPresent()) return Optional.of(new Resolved(band.get(), 0.75));
        if (called.isPresent()) return Optional.of(new Resolved(called.get(), 0.85));
        Optional<Entity> also = titles.of(linked, sentence, entity -> compatible(entity.actor, linked.actor()));
        if (also.isPresent()) return Optional.of(new Resolved(also.get(), 0.75));
        ActorKind kind = linked.actor().kind();
        if (linked.plural()
                || kind == ActorKind.UNKNOWN
                || kind == ActorKind.GROUP_OF_PEOPLE
                || kind == ActorKind.PLACE
                || kind == ActorKind.PERSON
                || kind == ActorKind.GOVERNMENT
                || kind == ActorKind.MINISTRY) {
            return Optional.empty();
        }
        boolean general = words.is(NounPhraseWords.HYPERNYM, head(linked.noun()));
        if (!general && (kind == ActorKind.ORGANISATION || kind == ActorKind.INTERNATIONAL_ORGANISATION)) {
            return Optional.empty();
        }
        return entities.last(entity -> sentence - entity.lastSentence <= 6
                        // `les FSR … l'organisation`: each noun has its own number too.
                        && (general || entity.plural == linked.plural())
                        // `l'armée` is not the police.
                        && (kind != ActorKind.ARMED_FORCE || entity.nouns.isEmpty())
                        && (entity.actor.kind() == kind
                                || general && entity.actor.kind().isOrganisation())
                        // `l'Observatoire … cette organisation`, `le GSIM … la milice`: each noun has its own gender.
                        && (general || kind == ActorKind.ARMED_GROUP || entity.agrees(linked.gender())))
                .map(entity -> new Resolved(entity, 0.7));
    }

    /** {@code la Minusca … la mission}: the noun that opens its full name. */
    private Optional<Entity> shortened(LinkedPhrase linked) {
        if (linked.plural() || !linked.actor().kind().isOrganisation()) return Optional.empty();
        return entities.last(entity -> entity.named && ShortNames.isShortFor(linked.actor(), entity.actor));
    }

    /** {@code Le GSIM a attaqué V. Les jihadistes …}: the only armed group named near by. */
    private Optional<Entity> band(LinkedPhrase linked, int sentence) {
        boolean fighters = linked.plural()
                && linked.actor().kind() == ActorKind.ARMED_GROUP
                && words.is(NounPhraseWords.MEMBERS, linked.noun());
        if (!fighters) return Optional.empty();
        List<Entity> near = entities.stream()
                .filter(entity -> entity.actor.kind() == ActorKind.ARMED_GROUP && entity.named)
                .filter(entity -> sentence - entity.lastSentence <= NEAR)
                .toList();
        return near.size() == 1 ? Optional.of(near.get(0)) : Optional.empty();
    }

    private Optional<Entity> called(LinkedPhrase linked, String noun) {
        // `les paramilitaires des FSR … les paramilitaires`: a group is spoken of by its members, whatever its own
        // number.
        boolean members = linked.plural() && words.is(NounPhraseWords.MEMBERS, head(noun));
        return entities.last(entity -> entity.nouns.contains(noun)
                && (entity.plural == linked.plural()
                        || members && entity.actor.kind().isForce())
                && compatible(entity.actor, linked.actor()));
    }

    /** {@code ministre de le défense}: with a complement of its own. */
    private boolean isComposed(String noun) {
        List<String> parts = List.of(noun.split(" "));
        return parts.size() > 2
                && parts.subList(1, parts.size() - 1).stream().anyMatch(part -> words.is(NounPhraseWords.OF, part));
    }

    /** The noun without what specifies it. */
    static String head(String noun) {
        return noun.split(" ", 2)[0];
    }

    /** {@code la fédération des banques, X … la Fédération belge}: the one named organisation that was called so. */
    private Optional<Entity> renamed(LinkedPhrase linked) {
        if (linked.named()
                || linked.plural()
                || linked.noun().isEmpty()
                || isOfSomebody(linked)
                || isKnown(linked.actor())
                || !linked.actor().kind().isOrganisation()) return Optional.empty();
        List<Entity> called = entities.stream()
                .filter(entity -> entity.nouns.contains(head(linked.noun()))
                        && entity.actor.kind().isOrganisation())
                .filter(entity -> compatible(entity.actor, linked.actor()))
                .toList();
        return called.size() == 1 ? Optional.of(called.get(0)) : Optional.empty();
    }

    /** {@code le mouvement de Mahmoud Abbas}: its complement tells which. */
    private boolean isOfSomebody(LinkedPhrase linked) {
        List<String> label = List.of(linked.actor().label("fr").split(" "));
        for (int i = 1; i + 1 < label.size(); i++)
            if (words.is(NounPhraseWords.OF, label.get(i))
                    && Character.isUpperCase(label.get(i + 1).codePointAt(0))) return true;
        return false;
    }

    /** {@code l'Union africaine et l'Union européenne}: who has an item of its own is no other that shares its noun. */
    private static boolean isKnown(Actor actor) {
        return actor.id().matches("Q\\d+");
    }

    private static boolean compatible(Actor entity, Actor described) {
        // `l'armée` is no Armée de libération, and no general who speaks for one.
        boolean ofAState = described.kind() == ActorKind.ARMED_FORCE || described.kind() == ActorKind.GOVERNMENT;
        if (ofAState && entity.kind() != described.kind()) return false;
        return entity.country().isEmpty() && entity.kind() != ActorKind.PERSON
                || entity.country().isEmpty() && described.country().isEmpty()
                || described.country().isEmpty()
                || entity.country().equals(described.country());
    }

    /**
     * {@code Le ministre du Budget a déclaré P. Jean X estime que Q.}: a lead gives the title, the next sentence the name
     * without it. Only the title that was the subject right before, and nobody named in between.
     */
    private Optional<Entity> titled(LinkedPhrase linked, int sentence) {
        // Of whom the gazetteer knows, it knows the posts too.
        boolean known = linked.actor().wikidata().isPresent();
        boolean bareName = linked.named()
                && !known
                && linked.noun().isEmpty()
                && linked.actor().kind() == ActorKind.PERSON
                && linked.actor().label("fr").contains(" ");
        if (!bareName) return Optional.empty();
        return entities.last(entity -> entity.actor.kind() == ActorKind.PERSON)
                .filter(entity -> !entity.named
                        && !entity.plural
                        && !named.containsKey(entity.actor.id())
                        && entity.definite
                        && entity.lastSubject == sentence - 1
                        && entity.agrees(linked.gender().or(linked.actor()::gender)));
    }

    /** Whom a title that stood without a name turned out to mean; {@code actor} where it did not. */
    Actor named(Actor actor) {
        return named.getOrDefault(actor.id(), actor);
    }
}
