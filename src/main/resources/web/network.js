// The table of ties, drawn as a map that can be moved and zoomed. Nothing is drawn before the reader asks.
const button = document.getElementById('explore');
const map = document.getElementById('map');
const colour = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
if (button) {
  button.classList.remove('scripted');
  button.addEventListener('click', () => {
    map.hidden = false;
    button.hidden = true;
    document.getElementById('drawing').hidden = true;
    const nodes = new Map();
    const edges = [];
    for (const row of document.querySelectorAll('#ties tbody tr')) {
      const [from, to] = row.querySelectorAll('a');
      for (const actor of [from, to]) {
        nodes.set(actor.getAttribute('href'), { data: { id: actor.getAttribute('href'), label: actor.textContent } });
      }
      edges.push({ data: {
        source: from.getAttribute('href'), target: to.getAttribute('href'), number: Number(row.dataset.number),
        kind: Number(row.dataset.hostile) > 0 ? 'hostile' : 'plain' } });
    }
    const cy = cytoscape({
      container: map,
      elements: [...nodes.values(), ...edges],
      layout: { name: 'cose', animate: false, nodeDimensionsIncludeLabels: true, idealEdgeLength: 90, nodeRepulsion: 9000 },
      minZoom: 0.3, maxZoom: 3,
      style: [
        { selector: 'node', style: { label: 'data(label)', 'font-size': 11, color: colour('--ink'),
          'background-color': colour('--ink'), width: 9, height: 9, 'text-wrap': 'wrap', 'text-max-width': 110,
          'text-background-color': colour('--paper'), 'text-background-opacity': 0.85 } },
        { selector: 'edge', style: { width: 'mapData(number, 1, 20, 1.5, 7)', 'curve-style': 'bezier', opacity: 0.7,
          'target-arrow-shape': 'triangle', 'line-color': colour('--accent'), 'target-arrow-color': colour('--accent') } },
        { selector: 'edge[kind = "hostile"]', style: { 'line-color': colour('--hostile'), 'target-arrow-color': colour('--hostile') } },
      ],
    });
    if (cy.zoom() < 0.8) {
      cy.zoom(0.8);
      cy.center(cy.nodes().max(node => node.degree(false)).ele);
    }
    cy.on('tap', 'node', event => { location.href = event.target.id(); });
  });
}
