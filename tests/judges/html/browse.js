// Looks at web pages in a browser: browse.js [--shots FOLDER] FILE…
// axe-core finds no violation of WCAG 2.1 AA by day and by night, nothing runs and nothing is fetched, and at each width the
// page is no wider than its window. With --shots it makes pictures at three widths, by day and by night, and as printed.
const fs = require('fs');
const path = require('path');
const axe = require('axe-core');
const puppeteer = require('puppeteer-core');

const args = process.argv.slice(2);
const shots = args[0] === '--shots' ? args.splice(0, 2)[1] : null;
const browserPath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((p) => fs.existsSync(p));
const widths = [320, 360, 768, 1280];
let failures = 0;
const fail = (...words) => { failures += 1; console.log(...words); };

// In the page: the contrast of an element's text with the nearest ground below it.
function contrast(selector) {
  const rgb = (text) => text.match(/[\d.]+/g).map(Number);
  const luminance = (c) => c.slice(0, 3).map((v) => v / 255).map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4))
    .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
  const element = document.querySelector(selector);
  let behind = element;
  while (behind && rgb(getComputedStyle(behind).backgroundColor)[3] === 0) behind = behind.parentElement;
  if (!behind) return 0;
  const both = [luminance(rgb(getComputedStyle(element).color)), luminance(rgb(getComputedStyle(behind).backgroundColor))].sort((a, b) => b - a);
  return (both[0] + 0.05) / (both[1] + 0.05);
}

async function judge(browser, file) {
  const page = await browser.newPage();
  const name = path.basename(file);
  const url = 'file://' + path.resolve(file);
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    if (request.url() === url || request.url().startsWith('data:')) return request.continue();
    fail(`${name}: fetches ${request.url()}`);
    return request.abort();
  });
  page.on('dialog', (dialog) => { fail(`${name}: opens a dialog`); dialog.dismiss(); });
  page.on('console', (message) => { if (message.type() === 'error') fail(`${name}: ${message.text()}`); });
  // Once as everybody gets it, for what its own policy might stop; then without, so that the judge may run and nothing is hidden.
  await page.goto(url);
  const broken = await page.evaluate(() => [...document.images].filter((i) => !i.complete || !i.naturalWidth).length);
  if (broken) fail(`${name}: ${broken} images are not shown`);
  await page.setBypassCSP(true);
  await page.goto(url);
  await page.evaluate(axe.source);
  for (const scheme of ['light', 'dark']) {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    for (const width of widths) {
      await page.setViewport({ width, height: 900 });
      const found = await page.evaluate(() => ({
        wide: document.documentElement.scrollWidth,
        scripts: document.scripts.length,
        handlers: [...document.querySelectorAll('*')].filter((e) => [...e.attributes].some((a) => a.name.startsWith('on'))).length,
        odd: [...document.links].map((a) => a.protocol).filter((p) => !['http:', 'https:', 'mailto:', 'file:'].includes(p)),
      }));
      if (found.wide > width) fail(`${name}: ${found.wide} pixels wide in a window of ${width}`);
      if (found.scripts || found.handlers || found.odd.length) fail(`${name}: something to run: ${JSON.stringify(found)}`);
      if (shots) await page.screenshot({ path: path.join(shots, `${name.replace(/\.html$/, '')}-${width}-${scheme}.png`), fullPage: true });
      if (width !== 360 && width !== 1280) continue;
      const result = await page.evaluate(() => axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'] }));
      for (const v of result.violations) {
        fail(`${name}, ${scheme}, ${width}: ${v.id} (${v.impact}): ${v.help}`);
        for (const node of v.nodes.slice(0, 3)) console.log('   ', node.target.join(' '), '|', node.html.slice(0, 160), '|', (node.any[0] || {}).message || '');
      }
      if (result.passes.length < 10) fail(`${name}: axe judged only ${result.passes.length} rules`);
      // Where axe can't tell what lies behind a text (within tables that scroll), the colours tell.
      for (const v of result.incomplete.filter((v) => v.id === 'color-contrast'))
        for (const node of v.nodes) {
          const ratio = await page.evaluate(contrast, node.target[0]);
          if (!(ratio >= 4.5)) fail(`${name}, ${scheme}, ${width}: contrast ${ratio}: ${node.target.join(' ')}`);
        }
    }
  }
  if (shots) {
    await page.emulateMediaFeatures([]);
    await page.goto(url);
    await page.pdf({ path: path.join(shots, name.replace(/\.html$/, '.pdf')), format: 'A4', printBackground: true, preferCSSPageSize: true });
  }
  await page.close();
}

(async () => {
  if (!browserPath) { console.error('no Chromium: apt-get install chromium'); process.exit(2); }
  const browser = await puppeteer.launch({ executablePath: browserPath, headless: true, args: ['--no-sandbox', '--disable-gpu'] });
  try {
    for (const file of args) await judge(browser, file);
  } finally {
    await browser.close();
  }
  process.exit(failures ? 1 : 0);
})().catch((e) => { console.error(e); process.exit(2); });
