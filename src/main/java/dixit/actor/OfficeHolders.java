package dixit.actor;

import dixit.text.Token;
import dixit.text.WordClasses;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Who held an office that a description names. */
final class OfficeHolders {

    private final Gazetteer gazetteer;
    private final WordClasses<NounPhraseWords> words;

    OfficeHolders(Gazetteer gazetteer, WordClasses<NounPhraseWords> words) {
        this.gazetteer = gazetteer;
        this.words = words;
    }

    /**
     * {@code Benyamin Netanyahou a dit P. Le Premier ministre …}: the one of {@code mentioned} who holds the office that the
     * words name, of whichever state; empty where several do or none.
     */
    Optional<Actor> among(Set<String> mentioned, Described phrase, LocalDate day) {
        List<String> office = office(phrase, Optional.empty());
        if (office.isEmpty()) return Optional.empty();
        Set<List<String>> names = new HashSet<>(alsoCalled(office));
        names.add(office);
        List<Actor> holders = mentioned.stream()
                .sorted()
                .flatMap(id -> gazetteer.entry(id).stream())
                .filter(entry -> entry.actor().kind() == ActorKind.PERSON)
                .filter(entry -> phrase.gender().isEmpty()
                        || entry.actor().gender().isEmpty()
                        || phrase.gender().equals(entry.actor().gender()))
                .filter(entry -> entry.offices().stream()
                        .filter(held -> held.heldOn(day))
                        .anyMatch(held -> names.contains(identifying(held.role()))))
                .map(GazetteerEntry::actor)
                .toList();
        return holders.size() == 1 ? Optional.of(holders.get(0)) : Optional.empty();
    }

    /** The words of an office without those that carry nothing: {@code ministre affaires étrangères}. */
    private static List<String> identifying(String role) {
        return Stream.of(Folding.fold(role).split(" "))
                .filter(word -> !NameWords.READ.isEmpty(word))
                .toList();
    }

    /** Who holds the office that the words name, of {@code place} on {@code day}: {@code le président russe}. */
    Optional<Actor> holder(Described phrase, Actor place, LocalDate day) {
        List<String> office = office(phrase, Optional.of(place));
        if (office.isEmpty()) return Optional.empty();
        return holder(phrase, office, place, day)
                // `le chef du Pentagone` is not the head of the state that it stands in.
                .or(() -> (place.kind() == ActorKind.PLACE ? List.<List<String>>of() : alsoCalled(office))
                        .stream()
                                .flatMap(name -> holder(phrase, name, place, day).stream())
                                .findFirst());
    }

    /** The words that name the office, those for its place left out; none where nobody holds it now. */
    private List<String> office(Described phrase, Optional<Actor> place) {
        List<String> office = new ArrayList<>();
        int first = phrase.head();
        while (first > 0 && phrase.tokens().get(first - 1).isTagged("ADJ")) first--;
        for (int i = first; i < phrase.tokens().size(); i++) {
            // `l'ancien président`: whoever holds the office is not meant.
            boolean elect = i > phrase.head()
                    && words.is(NounPhraseWords.ELECT, phrase.tokens().get(i).form());
            if (elect || words.is(NounPhraseWords.FORMER, phrase.tokens().get(i).form())) return List.of();
            Token token = phrase.tokens().get(i);
            int at = i;
            if (token.isTagged("PUNCT")) break;
            boolean names = gazetteer.demonym(token.form()).isPresent()
                    || place.filter(gazetteer.named(token.form())::contains).isPresent()
                    || phrase.names().stream()
                            .anyMatch(name -> name.holds(at)
                                    && place.isPresent()
                                    && name.known().equals(place))
                    || words.is(NounPhraseWords.COUNTRY_NOUN, token.form())
                    || words.is(NounPhraseWords.COUNTRY_NOUN, token.lemma());
            // `le numéro un`
            boolean counted = token.isTagged("NUM") && i > phrase.head();
            if ((counted || token.isTagged("NOUN", "ADJ", "PROPN")) && !names) office.add(Folding.fold(token.form()));
        }
        return office;
    }

    /** {@code le chef de l'État}, {@code le chef de la diplomatie}: the names of the office that the words mean. */
    private List<List<String>> alsoCalled(List<String> office) {
        String called = String.join(" ", office);
        return words.pairs(NounPhraseWords.OFFICE_ALSO_CALLED).stream()
                .filter(pair -> Folding.fold(pair.word()).equals(called))
                .map(pair -> List.of(Folding.fold(pair.meaning()).split(" ")))
                .sorted(java.util.Comparator.comparing(Object::toString))
                .toList();
    }

    private Optional<Actor> holder(Described phrase, List<String> office, Actor place, LocalDate day) {
        boolean located = place.kind() == ActorKind.PLACE;
        String whose = located ? place.country().orElse(place.id()) : place.id();
        // `la ministre`: an office's holder who is a man is not meant; `le ministre` may be a woman.
        List<Actor> holders = gazetteer.holders(whose, office, day).stream()
                .filter(holder -> !(phrase.gender().equals(Optional.of(Actor.Gender.FEMININE))
                        && holder.gender().equals(Optional.of(Actor.Gender.MASCULINE))))
                .toList();
        return holders.size() == 1 ? Optional.of(holders.get(0)) : Optional.empty();
    }
}
