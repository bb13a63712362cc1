package dixit.actor;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** An entry in bytes: its fields in the order of the records, lists and optional values led by their number. */
final class EntryFormat {

    private interface Reading<T> {
        T next() throws IOException;
    }

    private interface Writing<T> {
        void accept(T value) throws IOException;
    }

    private EntryFormat() {}

    static void write(GazetteerEntry entry, DataOutput out) throws IOException {
        Actor actor = entry.actor();
        out.writeUTF(actor.id());
        out.writeByte(actor.kind().ordinal());
        all(out, List.copyOf(new TreeMap<>(actor.labels()).entrySet()), label -> {
            out.writeUTF(label.getKey());
            out.writeUTF(label.getValue());
        });
        all(out, actor.aliases(), out::writeUTF);
        all(out, actor.country().stream().toList(), out::writeUTF);
        all(out, actor.speaksFor().stream().toList(), out::writeUTF);
        all(out, actor.gender().stream().toList(), gender -> out.writeByte(gender.ordinal()));
        all(out, entry.demonyms(), out::writeUTF);
        all(out, entry.secondaryDemonyms(), out::writeUTF);
        all(out, entry.metonyms(), out::writeUTF);
        all(out, entry.offices(), office -> {
            out.writeUTF(office.role());
            all(out, office.since().stream().toList(), day -> out.writeLong(day.toEpochDay()));
            all(out, office.until().stream().toList(), day -> out.writeLong(day.toEpochDay()));
            all(out, office.confirmed().stream().toList(), day -> out.writeLong(day.toEpochDay()));
            all(out, office.organisation().stream().toList(), out::writeUTF);
        });
    }

    static GazetteerEntry read(DataInput in) throws IOException {
        String id = in.readUTF();
        ActorKind kind = ActorKind.values()[in.readByte()];
        Map<String, String> labels = new TreeMap<>();
        for (int left = in.readUnsignedShort(); left > 0; left--) labels.put(in.readUTF(), in.readUTF());
        Actor actor = new Actor(
                id,
                kind,
                labels,
                all(in, in::readUTF),
                one(in, in::readUTF),
                one(in, in::readUTF),
                one(in, () -> Actor.Gender.values()[in.readByte()]));
        return new GazetteerEntry(
                actor,
                all(in, in::readUTF),
                all(in, in::readUTF),
                all(in, in::readUTF),
                all(
                        in,
                        () -> new Office(
                                in.readUTF(),
                                one(in, () -> LocalDate.ofEpochDay(in.readLong())),
                                one(in, () -> LocalDate.ofEpochDay(in.readLong())),
                                one(in, () -> LocalDate.ofEpochDay(in.readLong())),
                                one(in, in::readUTF))));
    }

    private static <T> void all(DataOutput out, List<T> values, Writing<T> each) throws IOException {
        out.writeShort(values.size());
        for (T value : values) each.accept(value);
    }

    private static <T> List<T> all(DataInput in, Reading<T> each) throws IOException {
        List<T> values = new ArrayList<>();
        for (int left = in.readUnsignedShort(); left > 0; left--) values.add(each.next());
        return values;
    }

    private static <T> Optional<T> one(DataInput in, Reading<T> value) throws IOException {
        return all(in, value).stream().findFirst();
    }
}
