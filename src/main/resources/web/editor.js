// The plain form becomes YASGUI. Its query goes along; nothing is sent before the reader asks.
const form = document.getElementById('plain');
const place = document.getElementById('editor');
const query = form.query.value.trim();
form.hidden = true;
document.getElementById('answer')?.remove();
place.hidden = false;
// Its completers ask other hosts for prefixes and terms; no request leaves the machine.
Yasgui.Yasqe.defaults.autocompleters = ['variables'];
const base = place.dataset.base;
const yasgui = new Yasgui(place, {
  requestConfig: { endpoint: new URL(place.dataset.endpoint, location.href).href, method: 'GET' },
  copyEndpointOnNewTab: true,
  endpointCatalogueOptions: { getData: () => [] },
  persistenceId: 'dixit',
  yasqe: { value: query, persistenceId: null, createShareableLink: null },
  yasr: { prefixes: {
    actor: base + 'id/actor/', statement: base + 'id/statement/', article: base + 'id/article/',
    dx: 'https://w3id.org/dixit/conflict#', act: 'https://w3id.org/dixit/speech-act/',
    wd: 'http://www.wikidata.org/entity/', rdfs: 'http://www.w3.org/2000/01/rdf-schema#' } },
});
const tab = yasgui.getTab() ?? yasgui.addTab(true);
if (new URLSearchParams(location.search).has('question') || !tab.getQuery().trim()) tab.setQuery(query);

// What YASGUI leaves out for keyboards and screen readers.
const mend = () => {
  for (const area of place.querySelectorAll('.CodeMirror textarea')) area.setAttribute('aria-label', form.querySelector('label').textContent.trim());
  for (const add of place.querySelectorAll('.tabsList button:not([role])')) add.setAttribute('role', 'tab');
  for (const size of place.querySelectorAll('select:not([aria-label])')) size.setAttribute('aria-label', size.parentElement.textContent.trim().split(/[:\d]/)[0]);
  for (const head of place.querySelectorAll('th .dt-column-title:empty')) head.textContent = '#';
  for (const block of place.querySelectorAll('pre')) block.tabIndex = 0;
};
new MutationObserver(mend).observe(place, { childList: true, subtree: true });
mend();
