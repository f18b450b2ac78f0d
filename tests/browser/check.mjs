// Checks pages of the program in a browser: nothing loaded, charts seen, keyboard, accessibility, paper.
// Usage: node check.mjs PAGE.html...   (CHROMIUM names the browser, else it is sought in PATH)
import { accessSync, constants, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, delimiter, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import puppeteer from "puppeteer-core";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
// Two rules that the tags leave out: cells of large tables have headers, targets are large enough.
const ALSO = { "td-has-header": { enabled: true }, "target-size": { enabled: true } };
const SCREENS = { desktop: [1280, 900], phone: [375, 800] };
// A4 at 96 dots per inch, within margins of 1 cm.
const PAPER = [718, 1046];
const PHONE_TEXT = 9;

function chromium() {
  const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
  const folders = (process.env.PATH ?? "").split(delimiter);
  const paths = process.env.CHROMIUM
    ? [process.env.CHROMIUM]
    : names.flatMap((name) => folders.map((folder) => join(folder, name)));
  const found = paths.find((path) => {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
  if (!found) {
    console.error("No chromium: apt-get install -y chromium, or name one in CHROMIUM");
    process.exit(1);
  }
  return found;
}

// Runs in the page: what the checks ask of its elements.
function helpers() {
  const short = (element) => element.outerHTML.replace(/\s+/g, " ").slice(0, 160);
  const selector = (element) => {
    const steps = [];
    for (let at = element; at && at !== document.documentElement; at = at.parentElement) {
      if (at.id) {
        steps.unshift(`#${CSS.escape(at.id)}`);
        break;
      }
      const same = at.parentElement ? [...at.parentElement.children].filter((one) => one.tagName === at.tagName) : [];
      steps.unshift(at.tagName.toLowerCase() + (same.length > 1 ? `:nth-of-type(${same.indexOf(at) + 1})` : ""));
    }
    return steps.join(" > ") || element.tagName.toLowerCase();
  };
  const shown = (element) => {
    const box = element.getBoundingClientRect();
    return box.width > 0 && box.height > 0 && element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  };
  const scrolls = (element) => /auto|scroll/.test(getComputedStyle(element).overflowX);
  const scroller = (element) => {
    for (let at = element.parentElement; at && at !== document.body; at = at.parentElement) if (scrolls(at)) return at;
    return null;
  };
  const fits = (element) => {
    const box = (scroller(element) ?? element).getBoundingClientRect();
    return box.left >= -0.5 && box.right <= document.documentElement.clientWidth + 0.5;
  };
  // A chart may be drawn twice in a figure, for wide and for narrow screens: one of them is enough.
  const charts = () =>
    [...document.querySelectorAll("svg[role=img]")].filter(
      (one) =>
        shown(one) || ![...(one.closest("figure")?.querySelectorAll("svg[role=img]") ?? [])].some((other) => shown(other)),
    );
  const light = (colour) => {
    const parts = (colour.match(/[\d.]+/g) ?? []).slice(0, 3).map((part) => part / 255);
    const [red, green, blue] = parts.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const contrast = (one, other) => {
    const [more, less] = [light(one), light(other)].sort((a, b) => b - a);
    return (more + 0.05) / (less + 0.05);
  };
  const failure = (rule, element) => ({ rule, selector: selector(element), html: short(element) });
  globalThis.checking = { shown, scrolls, fits, charts, contrast, failure };
}

const listen = (page) => {
  const heard = { requests: [], messages: [] };
  page.on("request", (request) => heard.requests.push(request.url()));
  page.on("console", (message) => {
    const type = message.type();
    if (["error", "warn", "warning"].includes(type)) heard.messages.push({ rule: `console ${type}`, html: message.text() });
  });
  page.on("pageerror", (error) => heard.messages.push({ rule: "page error", html: String(error) }));
  return heard;
};

const fold = (page, open) =>
  page.evaluate((open) => {
    for (const one of document.querySelectorAll("details")) one.open = open;
  }, open);

async function loads(page, heard, url) {
  const asked = heard.requests.filter((one) => one !== url).map((one) => ({ rule: "requests", html: one.slice(0, 160) }));
  const named = await page.evaluate(() =>
    [...document.querySelectorAll("script, iframe, object, embed, link:not([rel=canonical])")].map((one) =>
      checking.failure("runs or loads something", one),
    ),
  );
  return [...asked, ...named];
}

const headings = (page) =>
  page.evaluate(() => {
    const found = [];
    if (!document.documentElement.lang) found.push(checking.failure("lang is missing", document.documentElement));
    if (!document.title.trim()) found.push(checking.failure("title is empty", document.head));
    const all = [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")];
    const firsts = all.filter((one) => one.tagName === "H1");
    if (firsts.length !== 1) found.push(checking.failure(`${firsts.length} h1, not one`, firsts[1] ?? document.body));
    let level = 0;
    for (const one of all) {
      const own = Number(one.tagName[1]);
      if (own > level + 1) found.push(checking.failure(`heading jumps from ${level} to ${own}`, one));
      if (!one.textContent.trim()) found.push(checking.failure("heading is empty", one));
      level = own;
    }
    return found;
  });

const charts = (page, least) =>
  page.evaluate((least) => {
    const found = [];
    for (const one of checking.charts()) {
      if (!checking.shown(one)) {
        found.push(checking.failure("chart is not visible", one));
        continue;
      }
      if (!checking.fits(one)) found.push(checking.failure("chart is wider than the screen", one));
      const ids = (one.getAttribute("aria-labelledby") ?? "").split(/\s+/).filter(Boolean);
      const named = ids.map((id) => document.getElementById(id)?.textContent ?? "").join(" ");
      if (!(named || one.getAttribute("aria-label") || "").trim()) found.push(checking.failure("chart has no name", one));
      const missing = ids.filter((id) => document.querySelectorAll(`[id="${id}"]`).length !== 1);
      if (missing.length) found.push(checking.failure(`no or several elements ${missing}`, one));
      const scale = one.getScreenCTM()?.a ?? 1;
      const small = [...one.querySelectorAll("text")].find((text) => parseFloat(getComputedStyle(text).fontSize) * scale < least);
      if (small) {
        const size = parseFloat(getComputedStyle(small).fontSize) * scale;
        found.push(checking.failure(`text of a chart is ${size.toFixed(1)} px, less than ${least}`, small));
      }
      const frame = one.getBoundingClientRect();
      // axe does not tell the contrast of what stands on a drawn ground.
      const ground = one.querySelector(":scope > rect");
      const paper = ground ? getComputedStyle(ground).fill : "rgb(255, 255, 255)";
      const pale = [...one.querySelectorAll("text")].find((text) => checking.contrast(getComputedStyle(text).fill, paper) < 4.5);
      if (pale) found.push(checking.failure("color-contrast of a text of a chart is less than 4.5", pale));
      for (const text of one.querySelectorAll("text")) {
        const box = text.getBoundingClientRect();
        if (box.left < frame.left - 1 || box.right > frame.right + 1) found.push(checking.failure("text is cut by the chart's edge", text));
      }
    }
    return found;
  }, least);

const sideways = (page) =>
  page.evaluate(() => {
    const root = document.documentElement;
    if (root.scrollWidth <= innerWidth) return [];
    const wide = [...document.querySelectorAll("main *")].filter((one) => !checking.fits(one)).slice(0, 3);
    return (wide.length ? wide : [root]).map((one) => checking.failure(`page is ${root.scrollWidth} px wide on ${innerWidth}`, one));
  });

async function keyboard(page) {
  await fold(page, false);
  const counted = await page.evaluate(() => {
    scrollTo(0, 0);
    document.activeElement?.blur();
    globalThis.visited = new Set();
    return document.querySelectorAll("summary, a[href], [tabindex], button, input, select").length;
  });
  const found = [];
  let tried = false;
  for (let left = counted + 5; left > 0; left -= 1) {
    await page.keyboard.press("Tab");
    const at = await page.evaluate(() => {
      const one = document.activeElement;
      if (!one || one === document.body || visited.has(one)) return { end: true };
      visited.add(one);
      const style = getComputedStyle(one);
      const seen = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 1;
      return {
        unseen: seen ? null : checking.failure("focus cannot be seen", one),
        first: one === document.querySelector("summary"),
      };
    });
    if (at.end) break;
    if (at.unseen) found.push(at.unseen);
    if (!at.first || tried) continue;
    tried = true;
    for (const [key, open] of [["Enter", true], ["Enter", false], ["Space", true], ["Space", false]]) {
      await page.keyboard.press(key);
      const wrong = await page.evaluate(
        (key, open) => {
          const one = document.querySelector("summary");
          return one.parentElement.open === open ? null : checking.failure(`${key} does not ${open ? "open" : "close"}`, one);
        },
        key,
        open,
      );
      if (wrong) found.push(wrong);
    }
  }
  const missed = await page.evaluate(() => {
    const all = [...document.querySelectorAll("body *")];
    const regions = all.filter((one) => checking.scrolls(one) && checking.shown(one) && one.scrollWidth > one.clientWidth);
    const first = document.querySelector("summary");
    return [
      ...regions.filter((one) => !visited.has(one) || one.tabIndex < 0).map((one) => checking.failure("Tab does not reach what scrolls", one)),
      ...(first && !visited.has(first) ? [checking.failure("Tab does not reach the first fold", first)] : []),
    ];
  });
  return [...found, ...missed];
}

async function accessibility(page, open) {
  await fold(page, open);
  const violations = await page.evaluate(
    async (tags, also) => {
      const run = { runOnly: { type: "tag", values: tags }, rules: also, resultTypes: ["violations"] };
      return (await axe.run(document, run)).violations;
    },
    TAGS,
    ALSO,
  );
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => ({
      rule: `${id} (${help})`,
      selector: node.target.flat().join(" "),
      html: `${node.html.replace(/\s+/g, " ").slice(0, 160)}  ${node.failureSummary.split("\n").slice(1, 2).join("").trim()}`,
    })),
  );
}

// A fold prints as it stands on the screen: closed as its heading, open in full.
async function paper(page) {
  await fold(page, false);
  await page.evaluate(() => {
    const first = document.querySelector("details");
    if (first) first.open = true;
  });
  await page.setViewport({ width: PAPER[0], height: PAPER[1] });
  await page.emulateMediaType("print");
  const found = await page.evaluate(() => {
    const found = [];
    for (const one of [...document.querySelectorAll("table"), ...checking.charts()]) {
      if (!checking.shown(one)) found.push(checking.failure("is not printed", one));
      const box = one.getBoundingClientRect();
      if (box.left < -0.5 || box.right > document.documentElement.clientWidth + 0.5) {
        found.push(checking.failure(`is ${Math.round(box.width)} px wide, more than the paper`, one));
      }
    }
    for (const one of document.querySelectorAll("body *")) {
      if (["fixed", "sticky"].includes(getComputedStyle(one).position)) found.push(checking.failure("is fixed on paper", one));
    }
    for (const one of document.querySelectorAll("details[open] > :not(summary)")) {
      if (!checking.shown(one)) found.push(checking.failure("an open fold is not printed", one));
    }
    return found;
  });
  const pdf = Buffer.from(await page.pdf({ format: "A4", margin: { top: "1cm", bottom: "1cm", left: "1cm", right: "1cm" } }));
  const pages = pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  if (pages < 1) found.push({ rule: "prints no page", html: `${pdf.length} bytes` });
  await page.emulateMediaType("screen");
  return found;
}

async function checked(browser, path) {
  const url = pathToFileURL(resolve(path)).href;
  const page = await browser.newPage();
  const heard = listen(page);
  let failed = 0;
  let passed = 0;
  const say = (check, failures) => {
    console.log(`${failures.length ? "FAIL" : "ok  "} ${basename(path)}: ${check}`);
    for (const { rule, selector, html } of failures) console.log(`     ${rule}\n       at ${selector ?? "the page"}\n       ${html}`);
    if (failures.length) failed += 1;
    else passed += 1;
  };
  await page.goto(url, { waitUntil: "load" });
  await page.evaluate(helpers);
  await page.evaluate(AXE);
  say("language, title, headings", await headings(page));
  for (const [name, [width, height]] of Object.entries(SCREENS)) {
    await page.setViewport({ width, height });
    await fold(page, false);
    say(`${name}: charts`, await charts(page, name === "phone" ? PHONE_TEXT : 12));
    say(`${name}: does not scroll sideways`, await sideways(page));
    say(`${name}: keyboard`, await keyboard(page));
    say(`${name}: axe, folds closed`, await accessibility(page, false));
    say(`${name}: axe, folds open`, await accessibility(page, true));
    say(`${name}: does not scroll sideways, folds open`, await sideways(page));
  }
  say("paper", await paper(page));
  // Last, so that all that was asked for and said meanwhile counts.
  say("loads nothing", await loads(page, heard, url));
  say("no errors or warnings", heard.messages);
  await page.close();
  return [passed, failed];
}

const paths = process.argv.slice(2);
if (!paths.length) {
  console.error("Usage: node check.mjs PAGE.html...");
  process.exit(1);
}
const browser = await puppeteer.launch({
  executablePath: chromium(),
  // Names are not looked up, so that a page that does load something reaches nobody.
  args: ["--host-resolver-rules=MAP * ~NOTFOUND", ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])],
});
let [passed, failed] = [0, 0];
try {
  for (const path of paths) {
    const [right, wrong] = await checked(browser, path);
    passed += right;
    failed += wrong;
  }
} finally {
  await browser.close();
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
