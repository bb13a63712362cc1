package dixit.actor;

import dixit.text.Token;
import java.util.ArrayList;
import java.util.List;

/**
 * The phrases that a plural noun with singular nationality words stands for (Le bon usage, § 569): {@code les présidents
 * russe et turc} are {@code le président russe} and {@code le président turc}.
 */
final class EachOfSeveral {

    private final Agreement agreement;
    private final Nationalities nationalities;

    EachOfSeveral(Agreement agreement, Nationalities nationalities) {
        this.agreement = agreement;
        this.nationalities = nationalities;
    }

    /** Each as the words of a phrase whose head stands at {@code head}; none where the phrase is not of several. */
    List<List<Token>> of(List<Token> tokens, int head) {
        List<Integer> adjectives = new ArrayList<>();
        int last = head + 1;
        for (; last < tokens.size(); last++) {
            Token token = tokens.get(last);
            if (token.isTagged("CCONJ") || token.form().equals(",")) continue;
            if (nationalities.of(token.form()).isEmpty() || agreement.isPlural(List.of(token), 0)) break;
            adjectives.add(last);
        }
        boolean several = adjectives.size() > 1
                && adjectives.get(adjectives.size() - 1) == last - 1
                && agreement.isPlural(tokens, head);
        if (!several) return List.of();
        Token noun = tokens.get(head);
        Token one = new Token(noun.span(), noun.lemma(), noun.lemma(), noun.tag(), noun.tagged());
        List<List<Token>> each = new ArrayList<>();
        for (int adjective : adjectives) {
            List<Token> own = new ArrayList<>(tokens.subList(0, head));
            own.add(one);
            own.add(tokens.get(adjective));
            own.addAll(tokens.subList(last, tokens.size()));
            each.add(own);
        }
        return each;
    }
}
