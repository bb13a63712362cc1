package dixit.actor;

import dixit.text.Phrase;
import dixit.text.Span;
import dixit.text.WordClasses;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who has been spoken of so far in an article: resolves short names, pronouns and descriptions that point back.
 *
 * <p>Agreement in gender and number, kind of actor, recency and syntactic role decide, in that order (the salience
 * factors of Lappin & Leass, 1994, without weights that would need training). Confined to one article and one thread.
 */
public final class Discourse {

    private static final class Entity {
        final Actor actor;
        final Set<String> nouns = new HashSet<>();
        Optional<Actor.Gender> gender;
        boolean plural;
        boolean named;
        boolean definite;
        int lastSentence;
        int lastSubject = -1;
        int firstSentence = -1;
        Span first;
        Span subjectAt;
        int mentions;

        /** Whether a pronoun at {@code place} in {@code sentence} comes before all that has named it. */
        boolean comesAfter(int sentence, Span place) {
            return firstSentence == sentence && first != null && first.start() > place.start();
        }

        /** Whether it is the subject of a clause of {@code sentence} before {@code place}. */
        boolean isSubjectBefore(int sentence, Span place) {
            return lastSubject >= sentence && (subjectAt == null || subjectAt.start() < place.start());
        }

        Entity(Actor actor, Optional<Actor.Gender> gender, boolean plural) {
            this.actor = actor;
            this.gender = gender;
            this.plural = plural;
        }
    }

    private static final double SURE = 0.9;

    /** The subject before it in its sentence draws a pronoun, and is barred to {@code P, a-t-il dit}: P is not about him. */
    private static final double OWN_CLAUSE = 3;

    /** Who spoke last is likelier to speak on; {@code a-t-il ajouté} nearly always means him. */
    private static final double LAST_SPEAKER = 3;

    private static final double LATTER = 0.8;

    /** Of an actor that the article's topic supplies. */
    private static final double BRIDGED = 0.7;

    private final WordClasses<NounPhraseWords> words;

    private final List<Entity> entities = new ArrayList<>();
    private final Map<String, Entity> acronyms = new HashMap<>();
    private final Map<String, Actor> named = new HashMap<>();
    private final List<Mention> mentions = new ArrayList<>();

    /** The actors of one article, none so far. */
    public Discourse(WordClasses<NounPhraseWords> words) {
        this.words = words;
    }

    /** All mentions so far, in the order they were resolved. */
    public List<Mention> mentions() {
        return List.copyOf(mentions);
    }

    /**
     * Resolves a phrase and remembers it.
     *
     * @param sentence the index of its sentence
     * @param subject whether it is its clause's subject: such actors are the likelier antecedents
     */
    public Mention mention(Phrase phrase, LinkedPhrase linked, int sentence, boolean subject) {
        Resolved resolved = antecedent(linked, sentence);
        Entity entity = resolved.entity();
        if (!linked.noun().isEmpty()) {
            entity.nouns.add(linked.noun());
            entity.nouns.add(head(linked.noun()));
        }
        if (entity.gender.isEmpty() || entity.actor.kind() != ActorKind.PERSON)
            entity.gender = linked.gender().or(() -> entity.gender);
        linked.acronym().ifPresent(acronym -> acronyms.put(acronym, entity));
        entity.lastSentence = sentence;
        entity.mentions++;
        entity.named |= linked.named();
        entity.plural = linked.plural();
        if (entity.first == null) {
            entity.first = phrase.span();
            entity.firstSentence = sentence;
        }
        if (subject) {
            entity.lastSubject = sentence;
            entity.subjectAt = phrase.span();
        }
        Mention mention = new Mention(
                phrase.span(),
                entity.actor,
                Math.min(linked.confidence(), resolved.confidence()),
                entity.actor.equals(linked.actor()) ? linked.runnersUp() : List.of());
        remember(mention);
        return mention;
    }

    /** The named actor last spoken of with the common noun {@code lemma}: {@code un rapport d'Amnesty International}. */
    public Optional<Actor> called(String lemma) {
        return last(entity -> entity.named && entity.nouns.contains(lemma)).map(entity -> entity.actor);
    }

    /** The ids of the actors named so far. */
    public Set<String> named() {
        return entities.stream()
                .filter(entity -> entity.named)
                .map(entity -> entity.actor.id())
                .collect(Collectors.toSet());
    }

    /**
     * Resolves a pronoun ({@code il}, {@code elle}, {@code ils}, {@code l'}); empty when nothing before it fits.
     *
     * @param quoting whether the words that a reporting clause ({@code a-t-il dit}) is inserted in stand apart, in quotation
     *     marks: then a subject beside it is no part of them and may be who speaks
     * @param others the ids of actors whom it cannot mean: of {@code X lui a dit} X
     */
    public Optional<Mention> pronoun(
            String form, Span span, int sentence, Optional<Actor> lastSpeaker, boolean quoting, Set<String> others) {
        boolean inverted = form.startsWith("-");
        boolean plural = words.is(NounPhraseWords.PLURAL_PRONOUN, form);
        Optional<Actor.Gender> gender = gender(form);
        Optional<Actor> speaker = lastSpeaker.filter(actor -> !isOvertaken(actor, gender, plural));
        Optional<Entity> found = entities.stream()
                .filter(entity -> entity.actor.kind() != ActorKind.PLACE)
                .filter(entity -> entity.named
                        || entity.actor.kind() != ActorKind.UNKNOWN
                        || lastSpeaker.filter(entity.actor::equals).isPresent())
                .filter(entity -> entity.plural == plural)
                .filter(entity -> !others.contains(entity.actor.id()) && !entity.comesAfter(sentence, span))
                .filter(entity -> agrees(entity.gender, gender))
                .filter(entity -> sentence - entity.lastSentence <= 4)
                .max(Comparator.comparingDouble(entity -> salience(entity, sentence, speaker)
                        + (!entity.isSubjectBefore(sentence, span)
                                ? 0
                                : inverted && !quoting ? -OWN_CLAUSE : OWN_CLAUSE)
                        + (inverted && speaker.filter(entity.actor::equals).isPresent() ? LAST_SPEAKER : 0)));
        return found.map(entity -> {
            entity.lastSentence = sentence;
            entity.lastSubject = sentence;
            entity.subjectAt = span;
            if (entity.actor.kind() == ActorKind.PERSON && entity.gender.isEmpty()) entity.gender = gender;
            long rivals = entities.stream()
                    .filter(other ->
                            other != entity && other.actor.kind() == entity.actor.kind() && other.plural == plural)
                    .filter(other -> agrees(other.gender, gender) && sentence - other.lastSentence <= 1)
                    .count();
            Mention mention = new Mention(span, entity.actor, rivals == 0 ? 0.85 : Math.max(0.4, 0.8 - 0.1 * rivals));
            remember(mention);
            return mention;
        });
    }

    private Optional<Actor.Gender> gender(String pronoun) {
        return words.is(NounPhraseWords.FEMININE_PRONOUN, pronoun)
                ? Optional.of(Actor.Gender.FEMININE)
                : words.is(NounPhraseWords.MASCULINE_PRONOUN, pronoun)
                        ? Optional.of(Actor.Gender.MASCULINE)
                        : Optional.empty();
    }

    /** Whether somebody else who agrees has been a subject since the last speaker was spoken of. */
    private boolean isOvertaken(Actor speaker, Optional<Actor.Gender> gender, boolean plural) {
        int last = entities.stream()
                .filter(entity -> entity.actor.equals(speaker))
                .mapToInt(entity -> entity.lastSentence)
                .max()
                .orElse(-1);
        return entities.stream()
                .anyMatch(entity -> !entity.actor.equals(speaker)
                        && entity.actor.kind() == ActorKind.PERSON
                        && entity.named
                        && entity.plural == plural
                        && agrees(entity.gender, gender)
                        && entity.lastSubject > last);
    }

    /**
     * Resolves {@code ce dernier}, {@code cette dernière}: the actor named last that agrees (Le bon usage, § 699), whatever
     * its role; empty when there is none.
     */
    public Optional<Mention> latter(Phrase phrase, LinkedPhrase linked, int sentence) {
        return latter(phrase.span(), linked.gender(), linked.plural(), sentence);
    }

    /** As {@link #latter(Phrase, LinkedPhrase, int)}, of the pronoun {@code celui-ci}. */
    public Optional<Mention> latter(String form, Span span, int sentence) {
        return latter(span, gender(form), words.is(NounPhraseWords.PLURAL_PRONOUN, form), sentence);
    }

    private Optional<Mention> latter(Span span, Optional<Actor.Gender> gender, boolean plural, int sentence) {
        return mentions.stream()
                .sorted(Comparator.comparing((Mention m) -> m.span()).reversed())
                .filter(mention -> mention.span().end() <= span.start())
                .flatMap(mention -> entities.stream().filter(entity -> entity.actor.equals(mention.actor())))
                .filter(entity -> entity.plural == plural && agrees(entity.gender, gender))
                .filter(entity -> entity.actor.kind() != ActorKind.PLACE && entity.actor.kind() != ActorKind.UNKNOWN)
                .findFirst()
                .map(entity -> {
                    entity.lastSentence = sentence;
                    Mention mention = new Mention(span, entity.actor, LATTER);
                    remember(mention);
                    return mention;
                });
    }

    /** The subject of the sentence {@code sentence}, the last one named. */
    public Optional<Actor> subjectOf(int sentence) {
        return entities.stream()
                .filter(entity -> entity.lastSubject == sentence)
                .findFirst()
                .map(entity -> entity.actor);
    }

    private static double salience(Entity entity, int sentence, Optional<Actor> lastSpeaker) {
        double score = -2.0 * (sentence - entity.lastSentence);
        if (entity.actor.kind() == ActorKind.PERSON) score += 4;
        if (entity.lastSubject >= sentence - 1) score += 3;
        if (entity.lastSubject >= 0) score += 1;
        if (lastSpeaker.filter(entity.actor::equals).isPresent()) score += LAST_SPEAKER;
        // A state is spoken of as a place more often than as somebody, unless it is who acts here.
        if (entity.actor.kind() == ActorKind.STATE && entity.lastSubject < sentence) score -= 3;
        return score + Math.min(2, 0.3 * entity.mentions);
    }

    private record Resolved(Entity entity, double confidence) {}

    private Resolved antecedent(LinkedPhrase linked, int sentence) {
        Entity abbreviated = acronyms.get(linked.actor().label("fr"));
        if (abbreviated != null && linked.named()) return new Resolved(abbreviated, SURE);
        Optional<Entity> same = last(entity -> entity.actor.equals(linked.actor()));
        if (same.isPresent() && !linked.anaphoric()) return new Resolved(same.get(), SURE);
        if (linked.named()) {
            Optional<Entity> bearer = last(entity -> entity.named && isShortFor(linked.actor(), entity.actor));
            if (bearer.isPresent()) return new Resolved(bearer.get(), SURE);
        } else if (linked.anaphoric()) {
            Optional<Resolved> back = backwards(linked, sentence);
            if (back.isPresent()) return back.get();
        }
        if (linked.bridged().isPresent()) {
            Resolved bridged = antecedent(linked.bridged().get(), sentence);
            return new Resolved(bridged.entity(), Math.min(BRIDGED, bridged.confidence()));
        }
        if (same.isPresent()) return new Resolved(same.get(), SURE);
        Optional<Entity> renamed = renamed(linked);
        if (renamed.isPresent()) return new Resolved(renamed.get(), 0.7);
        titled(linked, sentence).ifPresent(title -> named.put(title.actor.id(), linked.actor()));
        return new Resolved(introduce(linked.actor(), linked), 1);
    }

    /**
     * {@code Le ministre du Budget a déclaré P. Jean X estime que Q.}: a lead gives the title, the next sentence the name
     * without it. Only the title that was the subject right before, and nobody named in between.
     */
    private Optional<Entity> titled(LinkedPhrase linked, int sentence) {
        boolean bareName = linked.named()
                && linked.noun().isEmpty()
                && linked.actor().kind() == ActorKind.PERSON
                && linked.actor().label("fr").contains(" ");
        if (!bareName || entities.isEmpty()) return Optional.empty();
        return last(entity -> entity.actor.kind() == ActorKind.PERSON)
                .filter(entity -> !entity.named
                        && !entity.plural
                        && !named.containsKey(entity.actor.id())
                        && entity.definite
                        && entity.lastSubject == sentence - 1
                        && agrees(entity.gender, linked.gender().or(linked.actor()::gender)));
    }

    /** Whom a title that stood without a name turned out to mean; {@code actor} where it did not. */
    public Actor named(Actor actor) {
        return named.getOrDefault(actor.id(), actor);
    }

    private Entity introduce(Actor actor, LinkedPhrase linked) {
        Entity entity = new Entity(actor, linked.gender().or(actor::gender), linked.plural());
        entity.definite = linked.anaphoric();
        entities.add(entity);
        return entity;
    }

    /** {@code le président}, {@code l'organisation}: who was called that before, else the last of that kind. */
    private Optional<Resolved> backwards(LinkedPhrase linked, int sentence) {
        boolean bare = !isComposed(linked.noun());
        Optional<Entity> called =
                called(linked, linked.noun()).or(() -> bare ? called(linked, head(linked.noun())) : Optional.empty());
        if (called.isPresent()) return Optional.of(new Resolved(called.get(), 0.85));
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
        return last(entity -> sentence - entity.lastSentence <= 6
                        && entity.plural == linked.plural()
                        && (entity.actor.kind() == kind || general && isOrganisation(entity.actor.kind()))
                        // `l'Observatoire … cette organisation`: each noun has its own gender.
                        && (general || agrees(entity.gender, linked.gender())))
                .map(entity -> new Resolved(entity, 0.7));
    }

    private Optional<Entity> called(LinkedPhrase linked, String noun) {
        // `les paramilitaires des FSR … les paramilitaires`: a group is spoken of by its members, whatever its own
        // number.
        boolean members = linked.plural() && words.is(NounPhraseWords.MEMBERS, head(noun));
        return last(entity -> entity.nouns.contains(noun)
                && (entity.plural == linked.plural() || members && isForce(entity.actor.kind()))
                && compatible(entity.actor, linked.actor()));
    }

    /** {@code ministre de le défense}: with a complement of its own. */
    private boolean isComposed(String noun) {
        List<String> parts = List.of(noun.split(" "));
        return parts.size() > 2
                && parts.subList(1, parts.size() - 1).stream().anyMatch(part -> words.is(NounPhraseWords.OF, part));
    }

    /** The noun without what specifies it. */
    private static String head(String noun) {
        return noun.split(" ", 2)[0];
    }

    /** {@code la fédération des banques, X … la Fédération belge}: the one named organisation that was called so. */
    private Optional<Entity> renamed(LinkedPhrase linked) {
        if (linked.named()
                || linked.plural()
                || linked.noun().isEmpty()
                || isKnown(linked.actor())
                || !isOrganisation(linked.actor().kind())) return Optional.empty();
        List<Entity> called = entities.stream()
                .filter(entity -> entity.nouns.contains(head(linked.noun())) && isOrganisation(entity.actor.kind()))
                .filter(entity -> compatible(entity.actor, linked.actor()))
                .toList();
        return called.size() == 1 ? Optional.of(called.get(0)) : Optional.empty();
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

    private static boolean isForce(ActorKind kind) {
        return kind == ActorKind.ARMED_GROUP || kind == ActorKind.ARMED_FORCE;
    }

    private static boolean isOrganisation(ActorKind kind) {
        return switch (kind) {
            case ORGANISATION, INTERNATIONAL_ORGANISATION, ARMED_GROUP, POLITICAL_PARTY, MEDIA, NEWS_AGENCY -> true;
            default -> false;
        };
    }

    private Optional<Entity> last(Predicate<Entity> wanted) {
        return entities.stream().filter(wanted).max(Comparator.comparingInt(entity -> entity.lastSentence));
    }

    /** {@code l'Observatoire} for {@code l'Observatoire syrien des droits de l'homme}, named in full before. */
    private static boolean opensNameOf(Actor whole, Actor part) {
        String noun = Folding.fold(part.label("fr")) + " ";
        return isOrganisation(part.kind())
                && noun.indexOf(' ') == noun.length() - 1
                && isOrganisation(whole.kind())
                && Stream.concat(whole.labels().values().stream(), whole.aliases().stream())
                        .anyMatch(name -> Folding.fold(name).startsWith(noun));
    }

    /** {@code Baupin} or {@code A. Montebourg} for a person named in full before. */
    private static boolean isShortFor(Actor part, Actor whole) {
        if (opensNameOf(whole, part)) return true;
        if (whole.kind() != ActorKind.PERSON
                || part.kind() != ActorKind.PERSON
                        && part.kind() != ActorKind.UNKNOWN
                        && part.kind() != ActorKind.ORGANISATION) {
            return false;
        }
        List<String> names = new ArrayList<>(whole.labels().values());
        names.addAll(whole.aliases());
        List<String> shortened = List.of(Folding.fold(part.label("fr")).split(" "));
        return names.stream()
                .anyMatch(name ->
                        abbreviates(shortened, List.of(Folding.fold(name).split(" "))));
    }

    private static boolean abbreviates(List<String> shortened, List<String> full) {
        if (shortened.size() > full.size() || full.size() < 2) return false;
        int offset = full.size() - shortened.size();
        for (int i = 0; i < shortened.size(); i++) {
            String word = shortened.get(i);
            boolean initial = word.length() == 1
                    && shortened.size() > 1
                    && i == 0
                    && full.stream().anyMatch(other -> other.startsWith(word));
            if (!initial && !full.get(offset + i).equals(word)) return false;
        }
        return shortened.get(shortened.size() - 1).length() > 1;
    }

    private static boolean agrees(Optional<Actor.Gender> one, Optional<Actor.Gender> other) {
        return one.isEmpty() || other.isEmpty() || one.equals(other);
    }

    private void remember(Mention mention) {
        if (mentions.stream().noneMatch(known -> known.span().equals(mention.span()))) mentions.add(mention);
    }
}
