package dixit.federation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.algebra.optimize.Optimize;
import org.apache.jena.sparql.algebra.optimize.RewriteFactory;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.apache.jena.sparql.service.ServiceExecutorRegistry;
import org.apache.jena.sparql.service.enhancer.impl.ChainingServiceExecutorBulkServiceEnhancer;
import org.apache.jena.sparql.service.enhancer.impl.ServiceResponseCache;
import org.apache.jena.sparql.service.enhancer.impl.ServiceResultSizeCache;
import org.apache.jena.sparql.service.enhancer.pfunction.cacheLs;
import org.apache.jena.sparql.service.single.ServiceExecutorHttp;
import org.apache.jena.sparql.util.Context;

/**
 * {@code SERVICE} as a dataset's queries have it: the allowed endpoints only, many rows to a request, answers kept for a
 * day. Everything is set in the dataset's own context, so that other datasets are left alone and the same query text runs
 * elsewhere unchanged.
 */
public final class Federation {

    /** Wikidata changes by the minute, what is asked of it here by the year. */
    private static final Duration KEPT = Duration.ofDays(1);

    private final Services services;
    private final Politeness politeness;
    private final Clock clock;

    public Federation(Services services, Politeness politeness) {
        this(services, politeness, Clock.systemUTC());
    }

    Federation(Services services, Politeness politeness, Clock clock) {
        this.services = services;
        this.politeness = politeness;
        this.clock = clock;
    }

    /** Refuses every {@code SERVICE} of the dataset whose context this is. */
    public static void forbid(Context dataset) {
        dataset.set(ARQ.httpServiceAllowed, false);
        checkBeforehand(dataset, Services.NONE);
    }

    /** Makes the queries of the dataset whose context this is federate this way. */
    public void install(Context dataset) {
        dataset.set(ARQ.httpServiceAllowed, true);
        dataset.set(ARQ.httpQueryClient, new PatientClient(politeness));
        // Each entry holds the answer for one row and pages that are allocated whole: small ones, and many.
        ServiceResponseCache cache = new ServiceResponseCache(20_000, 100, 20);
        ServiceResponseCache.set(dataset, cache);
        ServiceResultSizeCache.set(dataset, new ServiceResultSizeCache());
        // The enhancer registers it for everybody; on an open endpoint it would show what others asked.
        PropertyFunctionRegistry.get().remove(cacheLs.DEFAULT_IRI);
        ServiceExecutorRegistry registry = new ServiceExecutorRegistry();
        registry.add(new ServiceExecutorHttp());
        // The link added last is asked first.
        registry.addBulkLink(new ChainingServiceExecutorBulkServiceEnhancer());
        registry.addBulkLink(new BulkJoin(services));
        AtomicReference<Instant> emptied = new AtomicReference<>(clock.instant());
        registry.addBulkLink((service, input, execution, next) -> {
            Instant now = clock.instant();
            Instant last = emptied.get();
            if (last.plus(KEPT).isBefore(now) && emptied.compareAndSet(last, now)) cache.invalidateAll();
            return next.createExecution(service, input, execution);
        });
        ServiceExecutorRegistry.set(dataset, registry);
        checkBeforehand(dataset, services);
    }

    /** The endpoints that may be called. */
    public Services services() {
        return services;
    }

    /** Before any part of the query runs: a refused endpoint must not be found only after an allowed one was called. */
    private static void checkBeforehand(Context dataset, Services services) {
        RewriteFactory optimizer = context -> algebra -> {
            services.check(algebra);
            return Optimize.stdOptimizationFactory.create(context).rewrite(algebra);
        };
        dataset.set(ARQConstants.sysOptimizerFactory, optimizer);
    }
}
