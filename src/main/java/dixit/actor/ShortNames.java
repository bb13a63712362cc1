package dixit.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Which names are short for others: {@code Baupin}, {@code A. Montebourg}, {@code l'Observatoire}. */
final class ShortNames {

    private ShortNames() {}

    /** {@code Baupin} or {@code A. Montebourg} for a person named in full before. */
    static boolean isShortFor(Actor part, Actor whole) {
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

    /** {@code l'Observatoire} for {@code l'Observatoire syrien des droits de l'homme}, named in full before. */
    private static boolean opensNameOf(Actor whole, Actor part) {
        String noun = Folding.fold(part.label("fr")) + " ";
        return part.kind().isOrganisation()
                && noun.indexOf(' ') == noun.length() - 1
                && whole.kind().isOrganisation()
                && Stream.concat(whole.labels().values().stream(), whole.aliases().stream())
                        .anyMatch(name -> Folding.fold(name).startsWith(noun));
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
}
