// A chart of a part's results, as SVG: for each result a bar a contender, as long as its figure beside the largest.

const ROW = 22;
const TITLE = 46;
const GAP = 18;
const MARGIN = 24;
const NAMES = 300; // where bars begin
const BARS = 420;
const WIDTH = MARGIN + NAMES + BARS + 160;

const COLOURS = { ours: '#0b6e4f', peer: '#9aa5b1', text: '#1f2933', note: '#52606d', paper: '#ffffff' };

const escape = (text) => text.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign]);

const label = (x, y, text, attributes = '') => `<text x="${x}" y="${y}" ${attributes}>${escape(text)}</text>`;

function bars({ rates, ours, unit }, top, show) {
  const largest = Math.max(...rates.values());
  return [...rates].flatMap(([name, value], index) => {
    const y = top + index * ROW;
    const length = Math.max(1, (value / largest) * BARS);
    const isOurs = name === ours;
    return [
      label(MARGIN + NAMES - 10, y + 15, name, `text-anchor="end"${isOurs ? ' font-weight="bold"' : ''}`),
      `<rect x="${MARGIN + NAMES}" y="${y + 3}" width="${length.toFixed(1)}" height="${ROW - 6}" fill="${isOurs ? COLOURS.ours : COLOURS.peer}"/>`,
      label(MARGIN + NAMES + length + 8, y + 15, `${show(value)} ${unit}`),
    ];
  });
}

/**
 * @param {string} title
 * @param {import('./report.mjs').Result[]} results
 * @param {(value: number) => string} show
 */
export function chart(title, results, show) {
  const parts = [];
  let y = MARGIN + 24;
  for (const result of results) {
    const direction = result.lessIsBetter ? 'shorter is better' : 'longer is better';
    parts.push(label(MARGIN, y + 16, `${result.id}: ${result.what}`, 'font-weight="bold"'));
    parts.push(label(MARGIN, y + 34, direction, `fill="${COLOURS.note}" font-size="11"`));
    parts.push(...bars(result, y + TITLE, show));
    y += TITLE + result.rates.size * ROW + GAP;
  }
  const height = y + MARGIN;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" font-family="sans-serif" font-size="13" fill="${COLOURS.text}">`,
    `<rect width="100%" height="100%" fill="${COLOURS.paper}"/>`,
    label(MARGIN, MARGIN + 8, `Dialproof beside its peers: ${title}`, 'font-size="18" font-weight="bold"'),
    ...parts,
    '</svg>\n',
  ].join('\n');
}
