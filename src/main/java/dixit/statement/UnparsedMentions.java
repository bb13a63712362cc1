package dixit.statement;

import dixit.actor.Discourse;
import dixit.actor.LinkedPhrase;
import dixit.actor.Mention;
import dixit.actor.NounPhraseLinker;
import dixit.text.Phrase;
import dixit.text.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How a word becomes a mention in a sentence that has no tree. */
final class UnparsedMentions {

    private final NounPhraseLinker linker;
    private final PhraseContexts contexts;
    private final Discourse discourse;

    UnparsedMentions(NounPhraseLinker linker, PhraseContexts contexts, Discourse discourse) {
        this.linker = linker;
        this.contexts = contexts;
        this.discourse = discourse;
    }

    /** Without a tree only proper names are read, with the title before them. */
    Optional<Placed> of(Sentence sentence, int i, int index, List<Phrase> speakers) {
        if (!sentence.tag(i).equals("PROPN") || sentence.tag(i - 1).equals("PROPN")) return Optional.empty();
        int last = i;
        while (sentence.tag(last + 1).equals("PROPN")) last++;
        int first = i;
        if (sentence.tag(i - 1).equals("NOUN")) first--;
        if (sentence.tag(first - 1).equals("DET")) first--;
        List<Integer> indexes = new ArrayList<>();
        for (int j = first; j <= last; j++) indexes.add(j);
        Phrase phrase =
                new Phrase(sentence, indexes, first < i && sentence.tag(i - 1).equals("NOUN") ? i - 1 : i);
        LinkedPhrase linked = linker.link(phrase, contexts.of(sentence, i, false, speakers, Optional.empty()));
        if (!linked.named()) return Optional.empty();
        Mention mention = discourse.mention(phrase, linked, index, first == 0);
        return Optional.of(new Placed(mention, sentence, i, first == 0, false, false));
    }
}
