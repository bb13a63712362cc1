package dixit.actor;

import dixit.text.WordClasses;
import java.util.List;
import java.util.Optional;

/** Who is called by where he governs: {@code le maître du Kremlin}, {@code le locataire de la Maison Blanche}. */
final class SeatHolders {

    private final Gazetteer gazetteer;
    private final WordClasses<NounPhraseWords> words;

    SeatHolders(Gazetteer gazetteer, WordClasses<NounPhraseWords> words) {
        this.gazetteer = gazetteer;
        this.words = words;
    }

    /** The office that a seat stands for ({@code président}), and the state whose it is. */
    record Post(String office, Actor state) {}

    /** The post that the description tells by its seat; empty where it tells none. */
    Optional<Post> post(Described phrase) {
        boolean one = !phrase.plural()
                && words.is(NounPhraseWords.SEAT_HOLDER, phrase.noun())
                && words.is(NounPhraseWords.DEFINITE, phrase.opening());
        if (!one) return Optional.empty();
        return phrase.names().stream()
                .filter(name -> name.first() > phrase.head())
                .findFirst()
                .map(name -> ProperNames.text(phrase.tokens(), name.first(), name.last()))
                .flatMap(this::post);
    }

    private Optional<Post> post(String seat) {
        String folded = Folding.fold(seat);
        return words.pairs(NounPhraseWords.SEAT_OFFICE).stream()
                .filter(pair -> Folding.fold(pair.word()).equals(folded))
                .findFirst()
                .flatMap(pair -> gazetteer
                        .metonym(seat)
                        .or(() -> gazetteer.named(seat).stream().findFirst())
                        .flatMap(gazetteer::stateOf)
                        .map(state -> new Post(Folding.fold(pair.meaning()), state)));
    }

    /** Who holds the post on {@code day}. */
    Optional<Actor> holder(Post post, java.time.LocalDate day) {
        List<Actor> holders =
                gazetteer.holders(post.state().id(), List.of(post.office().split(" ")), day);
        return holders.size() == 1 ? Optional.of(holders.get(0)) : Optional.empty();
    }
}
