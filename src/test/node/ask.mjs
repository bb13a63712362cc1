// Asks the queries in the files given, with Comunica, and prints {file: SPARQL results as JSON}.
//
//   node ask.mjs server|client ENDPOINT SERVICE ADDRESS FILE…
//
// Says who joins: the server, which then gets each query whole, or Comunica itself. SERVICE is called at ADDRESS, so that
// the queries' own text can stay as it is.
import { readFile } from 'node:fs/promises';
import comunica from '@comunica/query-sparql';

const [joins, endpoint, service, address, ...files] = process.argv.slice(2);

// Comunica hands a query whole to an endpoint that is its only source: an empty second one makes it plan itself.
const empty = { type: 'serialized', value: '', mediaType: 'text/turtle', baseIRI: 'urn:empty' };
const sources = [{ type: 'sparql', value: endpoint }, ...(joins === 'client' ? [empty] : [])];

const redirected = (input, init) => {
  const url = typeof input === 'string' ? input : input.url ?? input.href;
  return fetch(url.startsWith(service) ? address + url.slice(service.length) : url, init);
};

const text = stream => new Promise((resolve, reject) => {
  let all = '';
  stream.on('data', part => { all += part; });
  stream.on('end', () => resolve(all));
  stream.on('error', reject);
});

const engine = new comunica.QueryEngine();
const answers = {};
for (const file of files) {
  const result = await engine.query(await readFile(file, 'utf8'), { sources, fetch: redirected });
  const { data } = await engine.resultToString(result, 'application/sparql-results+json');
  answers[file] = JSON.parse(await text(data));
}
process.stdout.write(JSON.stringify(answers));
