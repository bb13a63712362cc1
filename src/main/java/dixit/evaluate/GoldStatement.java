package dixit.evaluate;

import dixit.statement.Form;
import dixit.statement.SpeechAct;
import dixit.text.Span;
import java.util.List;
import java.util.Optional;

/**
 * One row of gold: a statement as a person annotated it (docs/annotation.md).
 *
 * @param speaker the words that name the speaker; empty when the text names none
 * @param speakers canonical names of those who said it
 * @param cue the reporting words; empty for a quotation without a cue of its own
 * @param content what was said, as written in the file
 * @param place where the content stands in the article, one span per piece of an interrupted quotation
 * @param relays nearest first
 */
public record GoldStatement(
        String id,
        String speaker,
        List<String> speakers,
        String cue,
        String content,
        List<Span> place,
        Form form,
        List<String> addressees,
        List<String> about,
        Optional<GoldDate> date,
        List<String> relays,
        SpeechAct act) {

    public GoldStatement {
        speakers = List.copyOf(speakers);
        place = List.copyOf(place);
        addressees = List.copyOf(addressees);
        about = List.copyOf(about);
        relays = List.copyOf(relays);
    }

    Span extent() {
        return place.get(0).cover(place.get(place.size() - 1));
    }
}
