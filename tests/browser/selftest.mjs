// Shows that check.mjs can fail: a page with every fault is reported fault by fault, a right page is not.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const BAD = `<!DOCTYPE html><html><head><meta charset="utf-8"><title></title>
<style>.pale { color: #bbb; background: #fff } .fixed { position: fixed; top: 0 } summary:focus { outline: none }
@media print { #unprinted { display: none } }</style></head><body><main>
<h1>One</h1><h1>Two</h1><h3>Jump</h3>
<img src="https://picture.invalid/a.png" alt="a">
<p class="pale">Low contrast</p><p class="fixed">Fixed</p>
<table id="unprinted"><tr><th></th><th scope="col">A</th></tr><tr><th scope="row">b</th><td>1</td></tr></table>
<div id="scrolls" style="overflow-x: auto; width: 100px"><div style="width: 900px">wide</div></div>
<svg id="wide" role="img" width="2000" height="50" viewBox="0 0 2000 50"><text y="20" font-size="4" fill="#ccc">small</text></svg>
<svg id="empty" role="img" aria-label="none" width="0" height="0"></svg>
<details><summary onkeydown="event.preventDefault()" onkeyup="event.preventDefault()">Fold</summary><p>Folded</p></details>
</main><script>console.error("a fault"); console.warn("a warning"); throw new Error("thrown");</script></body></html>`;

const GOOD = `<!DOCTYPE html><html lang="sv"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Good</title></head><body><main><h1>One</h1><h2>Two</h2>
<figure><svg role="img" aria-label="A chart" viewBox="0 0 100 20" width="200" height="40"><text y="15" font-size="12">a</text></svg>
<svg role="img" aria-label="The same" viewBox="0 0 50 20" style="display: none"><text y="15" font-size="12">a</text></svg></figure>
<table><tr><th scope="col">A</th><th scope="col">B</th></tr><tr><td>1</td><td>2</td></tr></table>
<details><summary>Fold</summary><p>Folded</p></details></main></body></html>`;

// Check, rule, and what tells the element.
const EXPECTED = [
  ["language, title, headings", "lang is missing", "<html>"],
  ["language, title, headings", "title is empty", "<head>"],
  ["language, title, headings", "2 h1, not one", "<h1>Two"],
  ["language, title, headings", "heading jumps from 1 to 3", "<h3>Jump"],
  ["desktop: charts", "chart is wider than the screen", "#wide"],
  ["desktop: charts", "chart has no name", "#wide"],
  ["desktop: charts", "chart is not visible", "#empty"],
  ["phone: charts", "text of a chart is 4.0 px", "#wide > text"],
  ["phone: charts", "color-contrast of a text of a chart", "#wide > text"],
  ["phone: does not scroll sideways", "px wide on 375", "#wide"],
  ["desktop: keyboard", "focus cannot be seen", "summary"],
  ["desktop: keyboard", "Enter does not open", "summary"],
  ["desktop: keyboard", "Space does not open", "summary"],
  ["phone: keyboard", "Tab does not reach what scrolls", "#scrolls"],
  ["desktop: axe, folds closed", "color-contrast", 'class="pale"'],
  ["phone: axe, folds open", "color-contrast", 'class="pale"'],
  ["desktop: axe, folds closed", "empty-table-header", "<th></th>"],
  ["desktop: axe, folds closed", "html-has-lang", "<html>"],
  ["paper", "is not printed", "#unprinted"],
  ["paper", "is fixed on paper", 'class="fixed"'],
  ["loads nothing", "requests", "https://picture.invalid/a.png"],
  ["loads nothing", "runs or loads something", "<script>"],
  ["no errors or warnings", "console error", "a fault"],
  ["no errors or warnings", "console warn", "a warning"],
  ["no errors or warnings", "page error", "thrown"],
];

const folder = mkdtempSync(join(tmpdir(), "browser-selftest-"));
let wrong = 0;
const expect = (right, said) => {
  console.log(`${right ? "ok  " : "FAIL"} selftest: ${said}`);
  if (!right) wrong += 1;
};
const check = (name, text) => {
  const path = join(folder, name);
  writeFileSync(path, text);
  const checker = fileURLToPath(new URL("check.mjs", import.meta.url));
  const { status, stdout, stderr } = spawnSync(process.execPath, [checker, path], { encoding: "utf8" });
  return { status, said: stdout + stderr };
};
try {
  const bad = check("bad.html", BAD);
  expect(bad.status === 1, "a bad page ends with 1");
  const blocks = bad.said.split(/^(?=FAIL|ok  )/m);
  for (const [name, rule, element] of EXPECTED) {
    const block = blocks.find((one) => one.startsWith(`FAIL bad.html: ${name}\n`)) ?? "";
    const failures = block.split(/\n(?= {5}\S)/).slice(1);
    const said = failures.some((one) => one.split("\n")[0].includes(rule) && one.includes(element));
    expect(said, `${name}: ${rule}: ${element}`);
  }
  const good = check("good.html", GOOD);
  expect(good.status === 0, "a right page ends with 0");
  if (wrong) console.log(`${bad.said}\n${good.said}`);
} finally {
  rmSync(folder, { recursive: true });
}
process.exitCode = wrong ? 1 : 0;
