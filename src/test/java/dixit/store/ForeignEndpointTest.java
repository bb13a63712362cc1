package dixit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dixit.rdf.HandMade;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.update.UpdateException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Endpoints that are not Dixit's own. */
class ForeignEndpointTest {

    @Nested
    class WithoutUpdateAddress implements StoreContract, LinksContract {

        private FusekiServer server;
        private RemoteStore store;

        @BeforeEach
        void serve() {
            DatasetGraph union = DatabaseMgr.createDatasetGraph();
            union.getContext().set(TDB2.symUnionDefaultGraph, true);
            server = serving(union, Operation.GSP_RW, "data");
            store = storeBehind(server);
        }

        @AfterEach
        void stop() {
            server.stop();
        }

        @Override
        public boolean remembers() {
            return false;
        }

        @Override
        public Store store() {
            return store;
        }
    }

    @Nested
    class ThatFails {

        private final Failing dataset = new Failing();
        private FusekiServer server;

        @AfterEach
        void stop() {
            server.stop();
        }

        @Test
        void keepsNothingOfABatchThatItCouldNotFinish() {
            server = serving(dataset, Operation.Update, "update");
            RemoteStore store = storeBehind(server);
            store.load(List.of(StoreContract.quads(HandMade.call())));
            long before = dataset.size();
            dataset.failAfter(20);
            assertThatThrownBy(() -> store.load(List.of(
                            StoreContract.quads(HandMade.ceasefire()),
                            new ArticleQuads(
                                    StoreContract.quads(HandMade.call()).graph(),
                                    "http://localhost:3030/id/article/a2",
                                    "another",
                                    StoreContract.quads(HandMade.call()).quads()))))
                    .isInstanceOf(StoreFailure.class)
                    .hasMessage(
                            "http://localhost:%d/kg/update: the endpoint answered 500; nothing of this batch was kept,"
                                    + " see the server's log and run again for the rest.",
                            server.getPort());
            assertThat(dataset.size()).isEqualTo(before);
        }

        @Test
        void keepsWholeGraphsOnlyWhenTheyGoOneByOne() {
            server = serving(dataset, Operation.GSP_RW, "data");
            int first = StoreContract.quads(HandMade.call()).quads().size();
            dataset.failAfter(first + 20);
            assertThatThrownBy(() -> storeBehind(server)
                            .load(List.of(
                                    StoreContract.quads(HandMade.call()), StoreContract.quads(HandMade.ceasefire()))))
                    .isInstanceOf(StoreFailure.class)
                    .hasMessageContaining("the graphs before <http://localhost:3030/graph/article/a1> were kept");
            assertThat(dataset.size()).isEqualTo(first);
        }
    }

    private static FusekiServer serving(DatasetGraph dataset, Operation writing, String address) {
        return FusekiServer.create()
                .port(0)
                .loopback(true)
                .add(
                        "/kg",
                        DataService.newBuilder(dataset)
                                .addEndpoint(Operation.Query, "query")
                                .addEndpoint(writing, address)
                                .build())
                .build()
                .start();
    }

    private static RemoteStore storeBehind(FusekiServer server) {
        return new RemoteStore(
                URI.create("http://localhost:" + server.getPort() + "/kg"), Optional.empty(), Optional.empty());
    }

    /** A transactional dataset in memory that breaks down after so many more triples. */
    private static final class Failing extends DatasetGraphWrapper {

        private final AtomicInteger left = new AtomicInteger(Integer.MAX_VALUE);

        Failing() {
            super(DatasetGraphFactory.createTxnMem(), ARQ.getContext().copy());
        }

        void failAfter(int triples) {
            left.set(triples);
        }

        @Override
        public long size() {
            return calculateRead(() -> stream().count());
        }

        @Override
        public Graph getGraph(Node name) {
            return GraphView.createNamedGraph(this, name);
        }

        @Override
        public void add(Quad quad) {
            add(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject());
        }

        @Override
        public void add(Node g, Node s, Node p, Node o) {
            if (left.decrementAndGet() < 0) throw new UpdateException("disk full");
            super.add(g, s, p, o);
        }
    }
}
