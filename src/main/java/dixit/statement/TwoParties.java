package dixit.statement;

import dixit.actor.Actor;
import dixit.actor.ActorKind;
import dixit.actor.Mention;
import dixit.statement.Grammar.WordClass;
import dixit.text.Phrase;
import dixit.text.Sentence;
import dixit.text.Tree;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Whom {@code les deux camps}, {@code les deux pays}, {@code les deux hommes} mean: the two that were named just before,
 * where there are two and no more; and which of them {@code le premier}, {@code les seconds} is (Le bon usage, § 681).
 */
final class TwoParties {

    /** Sentences with a fitting actor that may stand between the two and what takes them up. */
    private static final int FARTHEST = 3;

    /** How sure it is that the two named last are meant. */
    private static final double TAKEN_UP = 0.7;

    private static final Set<ActorKind> SIDES = Set.of(
            ActorKind.STATE,
            ActorKind.GOVERNMENT,
            ActorKind.ARMED_FORCE,
            ActorKind.ARMED_GROUP,
            ActorKind.POLITICAL_PARTY,
            ActorKind.ORGANISATION);

    private final Grammar grammar;

    private final Set<Actor> states;

    /** @param states those that the article is about, for {@code les deux pays} */
    TwoParties(Grammar grammar, Set<Actor> states) {
        this.grammar = grammar;
        this.states = states;
    }

    /** The two, or the one of them that {@code phrase} takes up of {@code named}; empty when it takes up nobody. */
    List<Placed> of(Phrase phrase, List<Placed> named) {
        // What somebody means within quotation marks need not have been named around them.
        if (phrase.sentence().quoted().isPresent()) return List.of();
        Optional<Predicate<Placed>> wanted = both(phrase);
        if (wanted.isPresent()) {
            List<Placed> pair = pair(phrase, named, wanted.get());
            return pair.isEmpty() ? ofArticle(phrase, named) : taken(phrase, pair);
        }
        int place = place(phrase);
        if (place < 0) return List.of();
        List<Placed> pair = pair(phrase, named, placed -> true);
        return pair.isEmpty() ? List.of() : taken(phrase, pair.subList(place, place + 1));
    }

    /** {@code les deux pays}, {@code les deux capitales}, with nobody near: the two that the article is about. */
    private List<Placed> ofArticle(Phrase phrase, List<Placed> named) {
        if (states.size() != 2
                || !grammar.is(WordClass.OPPOSED_STATE, phrase.headToken().lemma())) return List.of();
        List<Placed> both = states.stream()
                .flatMap(state -> named.stream()
                        .filter(placed -> placed.mention().actor().equals(state)
                                && placed.mention().span().end()
                                        <= phrase.span().start())
                        .limit(1))
                .sorted(Comparator.comparing(placed -> placed.mention().span()))
                .toList();
        return both.size() == 2 ? taken(phrase, both) : List.of();
    }

    /** Which actors {@code les deux camps} can mean; empty for any other phrase. */
    private Optional<Predicate<Placed>> both(Phrase phrase) {
        String noun = phrase.headToken().lemma();
        boolean definite = grammar.is(WordClass.DEFINITE, phrase.tokens().get(0).form());
        boolean two = phrase.tokens().stream().anyMatch(token -> grammar.is(WordClass.TWO, token.form()));
        int words = two ? 3 : 2;
        // `a menacé les deux camps de sanctions`: the parser may hang the complement on them.
        boolean plain = phrase.tokens().size() == words
                || phrase.tokens().size() > words
                        && phrase.headToken() == phrase.tokens().get(words - 1)
                        && phrase.tokens().get(words).isTagged("ADP", "ADJ");
        if (!definite || !plain || !two && !grammar.is(WordClass.BELLIGERENT, noun)) return Optional.empty();
        if (grammar.is(WordClass.OPPOSED_PERSON, noun)) return Optional.of(kind(Set.of(ActorKind.PERSON)));
        if (grammar.is(WordClass.OPPOSED_STATE, noun)) return Optional.of(kind(Set.of(ActorKind.STATE)));
        return grammar.is(WordClass.OPPOSED, noun) || grammar.is(WordClass.BELLIGERENT, noun)
                ? Optional.of(kind(SIDES))
                : Optional.empty();
    }

    private static Predicate<Placed> kind(Set<ActorKind> kinds) {
        return placed -> kinds.contains(placed.mention().actor().kind());
    }

    /** 0 for {@code le premier}, 1 for {@code les seconds}, −1 for another phrase. */
    private int place(Phrase phrase) {
        // The article of `l'un` the parser keeps apart.
        boolean bare = phrase.tokens().size() == 2
                        && grammar.is(WordClass.DEFINITE, phrase.tokens().get(0).form())
                || phrase.tokens().size() == 1
                        && phrase.headToken().isTagged("PRON")
                        && grammar.is(WordClass.DEFINITE, phrase.sentence().form(phrase.first() - 1));
        String word = phrase.tokens().get(phrase.tokens().size() - 1).form();
        if (bare && grammar.is(WordClass.FIRST_OF_TWO, word)) return 0;
        return bare && grammar.is(WordClass.SECOND_OF_TWO, word) ? 1 : -1;
    }

    private List<Placed> pair(Phrase phrase, List<Placed> named, Predicate<Placed> wanted) {
        int start = phrase.span().start();
        Map<Integer, List<Placed>> bySentence = new TreeMap<>(Comparator.reverseOrder());
        Set<String> speaking = named.stream()
                .filter(placed -> placed.sentence() == phrase.sentence() && placed.subject())
                .filter(placed -> placed.head() != phrase.head())
                .flatMap(placed -> placed.mention().actor().state().stream())
                .collect(Collectors.toSet());
        named.stream()
                .filter(wanted)
                // `Washington … Le secrétaire d'État a menacé les deux camps`
                .filter(placed -> placed.mention().actor().state().stream().noneMatch(speaking::contains))
                .filter(placed -> placed.mention().actor().kind() != ActorKind.UNKNOWN)
                .filter(placed -> placed.mention().actor().kind() != ActorKind.PLACE)
                .filter(placed -> placed.mention().span().end() <= start)
                .filter(placed -> !isAside(placed, named))
                // `Paris a appelé les deux parties`: who speaks is none of them.
                .filter(placed -> placed.sentence() != phrase.sentence() || !isSubject(placed))
                .sorted(Comparator.comparing(placed -> placed.mention().span()))
                .forEach(placed -> bySentence
                        .computeIfAbsent(placed.sentence().span().start(), s -> new ArrayList<>())
                        .add(placed));
        Map<String, Placed> sides = new LinkedHashMap<>();
        int read = 0;
        for (List<Placed> sentence : bySentence.values()) {
            if (++read > FARTHEST) return List.of();
            Map<String, Placed> here = new LinkedHashMap<>();
            sentence.forEach(placed -> here.putIfAbsent(side(placed), placed));
            sides.forEach(here::putIfAbsent);
            if (here.size() == 2) return areApart(here.values()) ? List.copyOf(here.values()) : List.of();
            if (here.size() > 2) return coordinated(sentence);
            sides = here;
        }
        return List.of();
    }

    /** Also {@code Le Caire et Doha ont appelé}: each of them. */
    private static boolean isSubject(Placed placed) {
        if (placed.subject() || placed.sentence().tree().isEmpty()) return placed.subject();
        Tree tree = placed.sentence().tree().get();
        return tree.is(placed.head(), "conj") && tree.is(tree.head(placed.head()), "nsubj");
    }

    /** {@code les autorités}, of nobody knows which state, and a state may be one. */
    private static boolean areApart(Collection<Placed> two) {
        List<Actor> actors =
                two.stream().map(placed -> placed.mention().actor()).toList();
        boolean state = actors.stream().anyMatch(actor -> actor.kind() == ActorKind.STATE);
        boolean stateless = actors.stream()
                .anyMatch(actor -> (actor.kind() == ActorKind.GOVERNMENT || actor.kind() == ActorKind.ARMED_FORCE)
                        && actor.state().isEmpty());
        return !state || !stateless;
    }

    /** {@code le chef d'Al-Qaïda}, {@code en Syrie}: whose chief somebody is, and where it was, are no sides. */
    private boolean isAside(Placed placed, List<Placed> named) {
        // `les deux camps`, whoever they were
        String noun = placed.sentence().lemma(placed.head());
        // `les insurgés`, `des factions`: of nobody knows which group
        ActorKind kind = placed.mention().actor().kind();
        boolean one = placed.sentence().tree().stream()
                .flatMap(tree -> tree.children(placed.head(), "det").stream())
                .map(det -> placed.sentence().form(det))
                .anyMatch(det -> grammar.is(WordClass.DEFINITE, det) && !grammar.is(WordClass.DEFINITE_PLURAL, det));
        // `l'hôpital de la ville`
        if (placed.described()
                && kind == ActorKind.ORGANISATION
                && placed.mention().actor().wikidata().isEmpty()) return true;
        boolean some = placed.described()
                && kind == ActorKind.ARMED_GROUP
                && placed.mention().actor().wikidata().isEmpty()
                && !one;
        if (some) return true;
        boolean unresolved = placed.described()
                && (grammar.is(WordClass.TWO, placed.sentence().form(placed.head() - 1))
                        || grammar.is(WordClass.BELLIGERENT, noun))
                && placed.mention().actor().wikidata().isEmpty();
        if (unresolved) return true;
        if (placed.sentence().tree().isEmpty()) return false;
        Tree tree = placed.sentence().tree().get();
        boolean where = tree.children(placed.head(), "case").stream()
                .anyMatch(
                        mark -> grammar.is(WordClass.LOCATIVE, placed.sentence().lemma(mark)));
        return where
                || tree.is(placed.head(), "nmod")
                        && named.stream()
                                .anyMatch(other -> other.sentence() == placed.sentence()
                                        && other.head() == tree.head(placed.head())
                                        && other.mention().actor().kind() == ActorKind.PERSON);
    }

    /** A state, its government and its army are one side. */
    private static String side(Placed placed) {
        Actor actor = placed.mention().actor();
        return switch (actor.kind()) {
            case STATE, GOVERNMENT, ARMED_FORCE -> actor.state().orElse(actor.id());
            default -> actor.id();
        };
    }

    /** Of more than two those that {@code et} joins, if they are the only ones: {@code la Russie et l'Ukraine, selon Ankara}. */
    private List<Placed> coordinated(List<Placed> placed) {
        List<List<Placed>> pairs = new ArrayList<>();
        for (Placed first : placed) {
            Sentence sentence = first.sentence();
            if (sentence.tree().isEmpty()) continue;
            Tree tree = sentence.tree().get();
            List<Placed> joined = placed.stream()
                    .filter(other -> other.sentence() == sentence)
                    .filter(other -> tree.head(other.head()) == first.head() && tree.is(other.head(), "conj"))
                    .toList();
            if (joined.size() == 1) pairs.add(List.of(first, joined.get(0)));
        }
        return pairs.size() == 1 ? pairs.get(0) : List.of();
    }

    private static List<Placed> taken(Phrase phrase, List<Placed> pair) {
        return pair.stream()
                .map(placed -> new Placed(
                        new Mention(phrase.span(), placed.mention().actor(), TAKEN_UP),
                        phrase.sentence(),
                        phrase.head(),
                        true,
                        false,
                        false))
                .toList();
    }
}
