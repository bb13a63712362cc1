package dixit.web;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndContentImpl;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndEntryImpl;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndFeedImpl;
import com.rometools.rome.feed.synd.SyndPersonImpl;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedOutput;
import dixit.web.page.Messages;
import dixit.web.page.Name;
import dixit.web.page.StatementFeed;
import dixit.web.page.StatementLine;
import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.stream.Collectors;

/** A feed of statements as Atom (RFC 4287). */
final class Atom {

    private Atom() {}

    /** @param address where this server is, {@code http://localhost:3030} */
    static void write(StatementFeed feed, Messages t, String address, Writer writer) throws IOException {
        SyndFeed atom = new SyndFeedImpl();
        atom.setFeedType("atom_1.0");
        atom.setTitle(feed.actor().map(actor -> "Dixit: " + actor.label()).orElse("Dixit"));
        atom.setUri(address + "/feed.atom"
                + feed.actor().map(actor -> "?actor=" + actor.id()).orElse(""));
        atom.setLink(address + feed.actor().map(Name::path).orElse("/"));
        atom.setPublishedDate(Date.from(feed.entries().stream()
                .map(StatementFeed.Entry::read)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH)));
        atom.setEntries(
                feed.entries().stream().map(entry -> entry(entry, t, address)).toList());
        try {
            new SyndFeedOutput().output(atom, writer);
        } catch (FeedException e) {
            throw new IOException("the feed cannot be written", e);
        }
    }

    private static SyndEntry entry(StatementFeed.Entry entry, Messages t, String address) {
        StatementLine line = entry.line();
        String speakers = line.speakers().stream().map(Name::label).collect(Collectors.joining(", "));
        SyndEntry atom = new SyndEntryImpl();
        atom.setUri(line.iri());
        atom.setLink(address + line.path());
        atom.setTitle((speakers.isEmpty() ? t.get("statement.nobody") : speakers) + " (" + t.term(line.act()) + ")");
        SyndPersonImpl author = new SyndPersonImpl();
        author.setName(speakers.isEmpty() ? "Dixit" : speakers);
        atom.getAuthors().add(author);
        atom.setUpdatedDate(Date.from(entry.read()));
        SyndContent words = new SyndContentImpl();
        words.setType("text");
        words.setValue((line.hasWords() ? line.content() : t.get("statement.no-words"))
                + line.said().map(said -> " (" + t.said(said) + ")").orElse(""));
        atom.setDescription(words);
        return atom;
    }
}
