package dixit.store;

import java.util.Iterator;
import org.apache.jena.dboe.base.buffer.RecordBuffer;
import org.apache.jena.dboe.base.record.Record;
import org.apache.jena.dboe.base.recordbuffer.RecordBufferPage;
import org.apache.jena.dboe.base.recordbuffer.RecordBufferPageMgr;
import org.apache.jena.dboe.index.RangeIndex;
import org.apache.jena.dboe.trans.bplustree.BPTreeNode;
import org.apache.jena.dboe.trans.bplustree.BPTreeNodeMgr;
import org.apache.jena.dboe.trans.bplustree.BPlusTree;

/**
 * Puts sorted records into a B+ tree of TDB2. The tree itself takes the first that goes into a page: it makes a copy of the
 * page where others may still read it, and two where it is full. What goes into the same page then, while it has room, is
 * written there without the way down the tree.
 */
final class SortedInsertion {

    private final BPlusTree tree;
    private final RecordBufferPageMgr pages;
    private final Iterator<Record> sorted;

    /** The next to put in; null at the end. */
    private Record next;

    private SortedInsertion(BPlusTree tree, Iterator<Record> sorted) {
        this.tree = tree;
        this.pages = tree.getRecordsMgr().getRecordBufferPageMgr();
        this.sorted = sorted;
    }

    /**
     * Records that are there already stay as they are.
     *
     * @param sorted in the order of their keys' bytes, each once
     */
    static void into(RangeIndex index, Iterator<Record> sorted) {
        if (index instanceof BPlusTree tree) new SortedInsertion(tree, sorted).run();
        else sorted.forEachRemaining(index::insert);
    }

    private void run() {
        advance();
        while (next != null) {
            Record first = next;
            advance();
            // One that was there has had no page made ready.
            if (tree.insert(first) && next != null) fill(first);
        }
    }

    private void advance() {
        next = sorted.hasNext() ? sorted.next() : null;
    }

    /** Goes on in the page in which {@code first} is now. */
    private void fill(Record first) {
        BPTreeNodeMgr nodes = tree.getNodeManager();
        nodes.startUpdate();
        pages.startUpdate();
        Record last = null;
        int id = tree.getRootId();
        for (boolean more = true; more; ) {
            BPTreeNode node = nodes.getRead(id);
            int found = node.getRecordBuffer().find(first);
            int slot = found < 0 ? -found - 1 : found;
            // A node has the greatest record below each of its children but the last, whose limit is further up.
            if (slot < node.getCount()) last = node.getRecordBuffer().get(slot);
            id = node.getPtrBuffer().get(slot);
            more = !node.isLeaf();
            nodes.release(node);
        }
        if (last == null || Record.keyLE(next, last)) fill(id, last);
        pages.finishUpdate();
        nodes.finishUpdate();
    }

    private void fill(int id, Record last) {
        RecordBufferPage page = pages.getWrite(id);
        RecordBuffer records = page.getRecordBuffer();
        for (int from = 0; next != null && records.size() < records.maxSize(); advance()) {
            if (last != null && Record.keyGT(next, last)) break;
            int found = records.find(next, from, records.size());
            if (found < 0) records.add(-found - 1, next);
            from = found < 0 ? -found : found + 1;
        }
        pages.write(page);
        pages.release(page);
    }
}
