// What a reader gets: reports opened in headless Chromium.
//   node --test reports.test.js        DIPTYCH names the program, PICTURES a folder for pictures of the pages.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";

import axe from "axe-core";
import { HtmlValidate } from "html-validate";
import { chromium } from "playwright-core";

const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
const program = process.env.DIPTYCH ?? join(root, "build", "release", "cli", "diptych");
const pictures = process.env.PICTURES;
const scratch = mkdtempSync(join(tmpdir(), "diptych-browser-"));
const call = (name) => join(root, "fixtures", "calls", "2021-01-26-biden-putin", name);

const evil = "<script>document.title='broken'</script><img src=x onerror=\"document.title='broken'\">";
writeFileSync(join(scratch, "hostile.txt"),
  `party: kremlin\nlang: en\ndate: 2021-01-26\nurl: javascript:document.title='broken'\ntitle: ${evil}\n\n` +
  `They discussed New START and ${evil} at length. They discussed \u202Etxt.exe\u202C and trade.\n`);

// The bundled pair in every language; the other cases once each, so that the test stays quick.
const cases = [
  { name: "pair", uis: ["en", "ru", "ar"], accounts: [call("white-house.en.txt"), call("kremlin.ru.txt")] },
  { name: "right-to-left", uis: ["ar"], accounts: [call("white-house.ar.txt"), call("kremlin.ar.txt")] },
  { name: "three", uis: ["ru"], accounts: [call("white-house.en.txt"), call("kremlin.ru.txt"), call("kremlin.ar.txt")] },
  { name: "hostile", uis: ["en"], accounts: [call("white-house.en.txt"), join(scratch, "hostile.txt")] },
];
const wcag = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

let browser;
const reports = [];

before(async () => {
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
      "--disable-component-update", "--disable-sync"],
  });
  if (pictures) mkdirSync(pictures, { recursive: true });
  for (const { name, uis, accounts } of cases)
    for (const ui of uis) {
      const file = join(scratch, `${name}.${ui}.html`);
      const run = (...options) =>
        execFileSync(program, ["compare", ...accounts, "--ui", ui, ...options], { maxBuffer: 1 << 26, stdio: ["ignore", "pipe", "ignore"] });
      run("--format", "html", "-o", file);
      reports.push({ name, ui, file, html: readFileSync(file, "utf8"), json: JSON.parse(run("--format", "json")) });
    }
});

after(async () => {
  await browser?.close();
  rmSync(scratch, { recursive: true });
});

async function opened(report, { context = {}, folded = false } = {}) {
  const page = await (await browser.newContext({ offline: true, ...context })).newPage();
  const troubles = [];
  page.on("console", (message) => message.type() === "error" && troubles.push(message.text()));
  page.on("pageerror", (error) => troubles.push(String(error)));
  page.on("request", (request) => request.url() !== pathToFileURL(report.file).href && troubles.push(request.url()));
  await page.goto(pathToFileURL(report.file).href);
  if (!folded) await page.evaluate(() => document.querySelectorAll("details").forEach((one) => { one.open = true; }));
  return { page, troubles };
}

const each = (name, check) => test(name, async (t) => {
  for (const report of reports) await t.test(`${report.name}, ${report.ui}`, () => check(report));
});

each("html-validate finds no error", async (report) => {
  const validator = new HtmlValidate({ extends: ["html-validate:recommended", "html-validate:a11y"] });
  const { results } = await validator.validateString(report.html);
  assert.deepEqual(results.flatMap((one) => one.messages.map((m) => `${m.line}: ${m.ruleId}: ${m.message}`)), []);
});

each("axe-core finds no violation, light and dark", async (report) => {
  for (const colorScheme of ["light", "dark"]) {
    const { page, troubles } = await opened(report, { context: { colorScheme } });
    await page.evaluate(axe.source);
    const { violations } = await page.evaluate((tags) => globalThis.axe.run(document, { runOnly: tags }), wcag);
    assert.deepEqual(violations.map((v) => `${colorScheme}: ${v.id}: ${v.nodes[0].html}: ${v.nodes[0].failureSummary}`), []);
    assert.deepEqual(troubles, []);
    await page.context().close();
  }
});

each("every link inside the page finds its place, and every place is there once", async (report) => {
  const { page } = await opened(report);
  const lost = await page.evaluate(() => {
    const ids = [...document.querySelectorAll("[id]")].map((one) => one.id);
    const links = [...document.querySelectorAll("a[href^='#']")].map((a) => decodeURIComponent(a.getAttribute("href").slice(1)));
    return { missing: links.filter((id) => !ids.includes(id)), double: ids.filter((id, i) => ids.indexOf(id) !== i),
      outside: [...document.links].map((a) => a.href).filter((href) => !/^(file|https?):/.test(href)) };
  });
  assert.deepEqual(lost, { missing: [], double: [], outside: [] });
  await page.context().close();
});

each("the page says what the JSON says", async (report) => {
  const { page } = await opened(report, { context: { javaScriptEnabled: true } });
  const shown = await page.evaluate(() => {
    const text = (one) => one.textContent;
    const without = (one, selector) => {
      const copy = one.cloneNode(true);
      copy.querySelectorAll(selector).forEach((part) => part.remove());
      return copy.textContent;
    };
    return {
      title: document.title,
      statements: [...document.querySelectorAll(".statements > li")].map((li) => text(li.querySelector("q"))),
      texts: [...document.querySelectorAll(".text")].map((one) => without(one, ".no")),
      topics: [...document.querySelectorAll(".topics tr[id] th .self")].map(text),
      quotes: [...document.querySelectorAll(".topics q")].length,
      differences: [...document.querySelectorAll(".differences > li > p")].map(text),
      evidence: [...document.querySelectorAll(".differences q")].map(text),
      ledger: document.querySelectorAll(".ledger tbody tr").length,
      hashes: [...document.querySelectorAll("#sources dd")].map(text),
      silent: document.querySelectorAll(".topics .silent").length,
    };
  });
  // Characters that would steer the page are spelled out.
  const spelled = (words) => words.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g,
    (c) => `<U+${c.codePointAt(0).toString(16).toUpperCase().padStart(4, "0")}>`);
  const { json } = report;
  const rows = json.topics.filter((topic) => topic.origin === "catalogue" || topic.status !== "only");
  assert.notEqual(shown.title, "broken");
  assert.deepEqual(shown.statements, json.statements.map((s) => spelled(s.quote)));
  assert.deepEqual(shown.texts, json.documents.map((d) => spelled(json.accounts.find((a) => a.documents.includes(d.id)).text)));
  assert.deepEqual([...shown.topics].sort(), rows.map((topic) => spelled(topic.label)).sort());
  const told = json.differences.filter((d) => d.kind !== "one-sided");
  assert.deepEqual(shown.differences, told.map((d) => spelled(d.explanation)));
  assert.deepEqual(shown.evidence, told.flatMap((d) => [...d.evidence].sort((a, b) => a.account.localeCompare(b.account)).map((e) => spelled(e.quote))));
  assert.equal(shown.ledger, json.ledger.length);
  for (const document of json.documents) assert.ok(shown.hashes.includes(document.sha256));
  assert.equal(shown.silent, rows.reduce((n, topic) => n + json.accounts.length - topic.accounts.length, 0));
  await page.context().close();
});

each("without scripts nothing is missing but the comfort", async (report) => {
  const { page } = await opened(report, { context: { javaScriptEnabled: false }, folded: true });
  assert.equal(await page.locator(".copy").count(), 0);
  assert.equal(await page.locator(".filter").isVisible(), false);
  assert.equal(await page.locator(".topics tr[id]:visible").count(), await page.locator(".topics tr[id]").count());
  await page.locator("#statements summary").first().click();
  assert.equal(await page.locator(".statements .citation:visible").count(), report.json.statements.length);
  await page.context().close();
});

each("a narrow screen and a page twice as large need no sideways scrolling", async (report) => {
  for (const width of [320, 640]) {
    const { page } = await opened(report, { context: { viewport: { width, height: 800 } } });
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(over <= 0, `${over} pixels at ${width}`);
    await page.context().close();
  }
});

test("the keyboard reaches the findings first, and an anchor opens what is folded", async () => {
  const report = reports.find((one) => one.name === "pair" && one.ui === "en");
  const { page } = await opened(report, { folded: true });
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement.className), "skip");
  await page.keyboard.press("Enter");
  assert.equal(new URL(page.url()).hash, "#topics");
  await page.locator("a.no").first().click();
  assert.ok(await page.locator("#s1").isVisible());
  await page.context().close();
});

test("a quotation is copied with its citation", async () => {
  const report = reports.find((one) => one.name === "pair" && one.ui === "en");
  const { page } = await opened(report, { context: { permissions: ["clipboard-read", "clipboard-write"] } });
  const said = page.locator(".topics .said").first();
  await said.locator(".copy").click();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  const quote = await said.locator("q").textContent();
  assert.ok(copied.startsWith(`“${quote}” — White House, 26 January 2021, `), copied);
  assert.match(copied, /SHA-256 [0-9a-f]{12}, characters \d+–\d+$/);
  await page.context().close();
});

test("the filter shows what is asked for, and a topic lights up its statements", async () => {
  const report = reports.find((one) => one.name === "pair" && one.ui === "ru");
  const { page } = await opened(report);
  await page.locator("#filter").selectOption("a2");
  const visible = await page.locator(".topics tr[id]:visible").count();
  const own = report.json.topics.filter((t) => t.origin === "catalogue" && t.status === "only" && t.accounts[0] === "a2");
  assert.equal(visible, own.length);
  await page.locator("#filter").selectOption("");
  await page.locator(".text .t").first().hover();
  assert.ok(await page.locator(".hot").count() > 0);
  await page.context().close();
});

test("the page prints, without its buttons", async () => {
  const report = reports.find((one) => one.name === "pair" && one.ui === "en");
  const { page } = await opened(report);
  await page.emulateMedia({ media: "print" });
  assert.equal(await page.locator(".copy:visible").count(), 0);
  const pdf = await page.pdf({ preferCSSPageSize: true, format: "A4" });
  assert.ok(pdf.length > 20000 && pdf.subarray(0, 5).toString() === "%PDF-");
  if (pictures) writeFileSync(join(pictures, "print.pdf"), pdf);
  await page.context().close();
});

test("a report of the bundled pair is under 150 kB", () => {
  for (const report of reports.filter((one) => one.name === "pair"))
    assert.ok(Buffer.byteLength(report.html) < 150_000, `${report.ui}: ${Buffer.byteLength(report.html)}`);
});

test("pictures", { skip: !pictures }, async () => {
  const take = async (name, ui, file, context) => {
    const { page } = await opened(reports.find((one) => one.name === name && one.ui === ui), { context, folded: true });
    await page.screenshot({ path: join(pictures, file), fullPage: true });
    await page.context().close();
  };
  const wide = { width: 1280, height: 900 };
  await take("pair", "en", "light.png", { viewport: wide });
  await take("pair", "ru", "dark.png", { viewport: wide, colorScheme: "dark" });
  await take("right-to-left", "ar", "right-to-left.png", { viewport: wide });
  await take("three", "ru", "three.png", { viewport: wide });
  await take("pair", "en", "narrow.png", { viewport: { width: 360, height: 800 } });
  await take("hostile", "en", "hostile.png", { viewport: wide });
});
